package io.bgql.shell;

import io.bgql.cluster.Acceptance;
import io.bgql.job.Brake;
import io.bgql.job.Order;
import io.bgql.job.Progress;
import io.bgql.job.StartedJob;
import io.bgql.job.Waited;
import io.bgql.plan.Conduct;
import io.bgql.plan.FailureLimit;
import io.bgql.report.Answer;
import io.bgql.report.Column;
import io.bgql.report.JobRow;
import io.bgql.report.Measure;
import java.util.List;
import java.util.Optional;

/** Starts a job, or its stages one after the other, and stays with it as long as that was asked for. */
final class JobRun {
    private final Turn turn;

    JobRun(Turn turn) {
        this.turn = turn;
    }

    /** Answers the exit status. */
    int carryOut(Order order, boolean inBackground) {
        if (!order.plan().conduct().stages().isEmpty()) {
            return new StagedRun(turn, this, order).carryOut();
        }
        StartedJob job = start(order);
        if (inBackground) {
            turn.output()
                    .show(Answer.of(List.of(Column.names("job")), List.of(List.of(new Measure.JobId(job.trid())))));
            return 0;
        }
        Waited waited = await(job, order.plan().conduct());
        show(List.of(waited));
        return waited.exitStatus();
    }

    /** Says which nodes do not run it, where the statement wanted it to go on without them. */
    StartedJob start(Order order) {
        StartedJob job = turn.site().jobs().start(order, turn.cancellation());
        for (Acceptance node : job.nodes()) {
            if (node instanceof Acceptance.Refused refused) {
                turn.console().notice("warning: node " + refused.node() + " refused the job: " + refused.reason());
            } else if (node instanceof Acceptance.Uncertain silent) {
                turn.console()
                        .notice("warning: node " + silent.node() + " did not say whether it took the job: "
                                + silent.reason());
            }
        }
        return job;
    }

    Waited await(StartedJob job, Conduct conduct) {
        if (turn.console().asks()) {
            turn.console().notice("job " + job.id() + " runs; Ctrl-C detaches from it, the job goes on");
        }
        Waited waited;
        boolean braked;
        try (Console.ProgressView progress = turn.console().progress()) {
            Optional<Brake> brake = conduct.maxFailed().map(limit -> brake(limit, progress));
            waited = turn.site()
                    .jobs()
                    .await(
                            List.of(job.trid()),
                            turn.session().settings().timeout(),
                            Optional.empty(),
                            brake.<Progress>map(each -> each).orElse(progress),
                            turn.cancellation());
            braked = brake.filter(each -> each.killed(job.trid())).isPresent();
        }
        if (braked) {
            turn.console()
                    .notice("job " + job.id() + " was aborted on every node: more than "
                            + conduct.maxFailed().map(FailureLimit::words).orElse("") + " of its records had failed");
        }
        return waited;
    }

    private Brake brake(FailureLimit limit, Progress progress) {
        return new Brake(limit, progress, trid -> turn.site().jobs().kill(trid, turn.cancellation()));
    }

    /** One answer for all, then what is to be said of each. */
    void show(List<Waited> ends) {
        turn.output()
                .show(new JobRow()
                        .answer(ends.stream()
                                .flatMap(end -> end.jobs().stream())
                                .toList()));
        Outcomes outcomes = new Outcomes(turn.console());
        ends.forEach(outcomes::tell);
    }
}
