package io.bgql.shell;

import io.bgql.job.JobView;
import io.bgql.job.Order;
import io.bgql.job.StartedJob;
import io.bgql.job.State;
import io.bgql.job.Waited;
import io.bgql.job.journal.Beginning;
import io.bgql.plan.DigestRange;
import io.bgql.plan.FailureLimit;
import io.bgql.plan.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stages of a job, each a job of its own over a part of the records, started when the one before was found good. */
final class StagedRun {
    private final Turn turn;
    private final JobRun run;
    private final Order order;
    private final List<DigestRange> ranges;
    private final List<Waited> ends = new ArrayList<>();
    private Optional<StartedJob> last = Optional.empty();

    StagedRun(Turn turn, JobRun run, Order order) {
        this.turn = turn;
        this.run = run;
        this.order = order;
        this.ranges = order.plan().conduct().stages();
    }

    /** The highest exit status of the stages. */
    int carryOut() {
        try {
            boolean good = true;
            for (int stage = 0; stage < ranges.size() && good; stage++) {
                good = (stage == 0 || wanted(stage)) && carryOut(stage);
            }
        } finally {
            tell();
        }
        return ends.stream().mapToInt(Waited::exitStatus).max().orElse(0);
    }

    /** Also where a stage could not be started: what those before it have done stays done. */
    private void tell() {
        if (!ends.isEmpty()) {
            run.show(ends);
        }
        if (ends.size() < ranges.size()) {
            last.ifPresent(job -> turn.console()
                    .notice("no further stage was started; RESUME JOB #" + job.number()
                            + "; goes on with all that is left"));
        }
    }

    private boolean carryOut(int stage) {
        String name = "stage " + (stage + 1) + " of " + ranges.size() + " ("
                + ranges.get(stage).words() + ")";
        turn.console().notice(name);
        StartedJob job = run.start(order(stage, name));
        last = Optional.of(job);
        Waited waited = run.await(job, order.plan().conduct());
        ends.add(waited);
        return waited.ending() == Waited.Ending.ENDED && waited.jobs().stream().allMatch(this::good);
    }

    /** Failures are good as far as max_failed says so, and not at all where it is not given. */
    private boolean good(JobView job) {
        Optional<FailureLimit> limit = order.plan().conduct().maxFailed();
        boolean failures = job.state() == State.FAILED || job.state() == State.PARTIAL;
        boolean tolerable = limit.isPresent()
                && !limit.get().exceeded(job.counts().succeeded(), job.counts().failed());
        return job.state() == State.DONE || (failures && tolerable);
    }

    private Order order(int stage, String name) {
        Order narrowed = order.narrowed(Guard.within(ranges.get(stage)));
        return last.map(before -> narrowed.after(
                        turn.site().jobs().entry(before.trid()).orElseThrow(), Beginning.Kind.STAGE, name))
                .orElse(narrowed);
    }

    private boolean wanted(int stage) {
        if (turn.cancellation().cancelled()) {
            return false;
        }
        if (!turn.console().asks() || turn.session().settings().yes()) {
            return true;
        }
        String so = ends.get(ends.size() - 1).jobs().stream()
                .map(job -> job.counts().succeeded() + " records changed, "
                        + job.counts().failed() + " failed")
                .findFirst()
                .orElse("");
        return turn.console().agrees("Stage " + stage + " of " + ranges.size() + ": " + so + ". Go on?");
    }
}
