package io.bgql.shell;

import io.bgql.job.Finding;
import io.bgql.job.Order;
import io.bgql.job.StartedJob;
import io.bgql.job.Waited;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.plan.WorkPlan;
import io.bgql.report.Answer;
import io.bgql.report.Column;
import io.bgql.report.JobRow;
import io.bgql.report.Measure;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.StatementException;
import java.util.List;
import java.util.Optional;

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
        return start(statement, (BackgroundPlan) plan);
    }

    private static void refuse(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.REFUSAL)
                .findFirst()
                .ifPresent(finding -> {
                    throw new StatementException(finding.diagnostic());
                });
    }

    private int start(BackgroundStatement statement, BackgroundPlan plan) {
        StartedJob job = turn.site().jobs().start(Order.of(plan, turn.text(statement.span())), turn.cancellation());
        if (statement.inBackground()) {
            turn.output()
                    .show(Answer.of(List.of(Column.names("job")), List.of(List.of(new Measure.JobId(job.trid())))));
            return 0;
        }
        return await(job);
    }

    private int await(StartedJob job) {
        if (turn.console().asks()) {
            turn.console().notice("job " + job.id() + " runs; Ctrl-C detaches from it, the job goes on");
        }
        Waited waited;
        try (Console.ProgressView progress = turn.console().progress()) {
            waited = turn.site()
                    .jobs()
                    .await(
                            List.of(job.trid()),
                            turn.session().settings().timeout(),
                            Optional.empty(),
                            progress,
                            turn.cancellation());
        }
        turn.output().show(new JobRow().answer(waited.jobs()));
        new Outcomes(turn.console()).tell(waited);
        return waited.exitStatus();
    }
}
