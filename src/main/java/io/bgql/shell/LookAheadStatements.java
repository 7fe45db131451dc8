package io.bgql.shell;

import io.bgql.plan.Explained;
import io.bgql.plan.InsertPlan;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.LookAheadStatement;

/** EXPLAIN, DRY RUN, ESTIMATE, PREVIEW. */
final class LookAheadStatements implements LookAheadStatement.Visitor<Integer> {
    private final Turn turn;

    LookAheadStatements(Turn turn) {
        this.turn = turn;
    }

    @Override
    public Integer visit(LookAheadStatement.Explain statement) {
        Explanation explanation = new Explanation(turn);
        if (statement.statement() instanceof DataStatement data) {
            explain(data, explanation);
        } else {
            BackgroundStatement job = (BackgroundStatement) statement.statement();
            Explained explained = turn.planner().explain(job);
            explanation.add(explained);
        }
        turn.output().show(explanation.answer());
        return 0;
    }

    private void explain(DataStatement statement, Explanation explanation) {
        if (statement instanceof DataStatement.Select select) {
            explanation.add(turn.planner().explain(select));
        } else {
            InsertPlan plan = turn.planner().plan((DataStatement.Insert) statement);
            explanation.add(plan);
        }
    }

    @Override
    public Integer visit(LookAheadStatement.DryRun statement) {
        throw turn.notYet("DRY RUN", statement.span());
    }

    @Override
    public Integer visit(LookAheadStatement.Estimate statement) {
        throw turn.notYet("ESTIMATE", statement.span());
    }

    @Override
    public Integer visit(LookAheadStatement.Preview statement) {
        throw turn.notYet("PREVIEW", statement.span());
    }
}
