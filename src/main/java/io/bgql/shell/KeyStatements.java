package io.bgql.shell;

import io.bgql.cluster.KeyOutcome;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.report.KeyRows;
import io.bgql.syntax.BackgroundStatement;
import java.util.List;

/** UPDATE, DELETE, TOUCH and EXECUTE on records by key. */
final class KeyStatements implements BackgroundStatement.Visitor<String> {
    /** Of many failures of one kind, these many are told one by one. */
    private static final int TOLD = 10;

    private final Turn turn;

    KeyStatements(Turn turn) {
        this.turn = turn;
    }

    /** Exit status 1 when any key failed; one that is not there is no failure. */
    int carryOut(BackgroundStatement statement, KeyWorkPlan plan) {
        List<KeyOutcome> outcomes = turn.site().records().carryOut(plan, turn.cancellation());
        KeyRows rows = new KeyRows();
        if (statement instanceof BackgroundStatement.Execute) {
            turn.output().show(rows.each(outcomes));
        } else {
            turn.output().show(rows.counts(statement.accept(this), outcomes));
            outcomes.stream().flatMap(rows::failure).limit(TOLD).forEach(turn.console()::notice);
        }
        return outcomes.stream().anyMatch(KeyRows::failed) ? 1 : 0;
    }

    @Override
    public String visit(BackgroundStatement.Update statement) {
        return "updated";
    }

    @Override
    public String visit(BackgroundStatement.Delete statement) {
        return "deleted";
    }

    @Override
    public String visit(BackgroundStatement.Touch statement) {
        return "touched";
    }

    @Override
    public String visit(BackgroundStatement.Execute statement) {
        return "executed";
    }
}
