package io.bgql.shell;

import io.bgql.job.Finding;
import io.bgql.job.Order;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.plan.WorkPlan;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.StatementException;
import java.util.List;

/**
 * UPDATE, DELETE, TOUCH, EXECUTE: starts the job, and unless it was said to run in the background waits for it; by key
 * there is no job.
 */
final class BackgroundStatements {
    private final Turn turn;

    BackgroundStatements(Turn turn) {
        this.turn = turn;
    }

    int carryOut(BackgroundStatement statement) {
        turn.mayChange(statement.span());
        WorkPlan plan = turn.planner().work(statement);
        List<Finding> findings = turn.site().preflight().findings(statement, plan, turn.cancellation());
        refuse(findings);
        turn.warn(plan.notes());
        turn.warnOf(findings);
        new WorkConfirmation(turn).ask(statement, plan, findings);
        if (plan instanceof KeyWorkPlan keys) {
            return new KeyStatements(turn).carryOut(statement, keys);
        }
        return start(statement, (BackgroundPlan) plan, findings);
    }

    private static void refuse(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.REFUSAL)
                .findFirst()
                .ifPresent(finding -> {
                    throw new StatementException(finding.diagnostic());
                });
    }

    private int start(BackgroundStatement statement, BackgroundPlan plan, List<Finding> findings) {
        String text = turn.text(statement.span());
        Order order =
                Order.of(plan, text, turn.session().parameters().textsIn(text)).warned(findings);
        return new JobRun(turn).carryOut(order, statement.inBackground());
    }
}
