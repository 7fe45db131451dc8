package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.job.Waited;
import io.bgql.report.JobRow;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** WATCH: shows how jobs stand, again and again, until Ctrl-C or until there is nothing left to see. */
final class Watching {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Turn turn;
    private final Set<Long> watched = new HashSet<>();

    Watching(Turn turn) {
        this.turn = turn;
    }

    /** Until the job has ended; its outcome is the exit status. */
    int one(long trid) {
        Waited waited;
        try (Console.ProgressView progress = turn.console().watch()) {
            waited = turn.site()
                    .jobs()
                    .await(List.of(trid), Optional.empty(), Optional.of(INTERVAL), progress, turn.cancellation());
        }
        show(waited.jobs());
        if (waited.ending() == Waited.Ending.ENDED) {
            new Outcomes(turn.console()).tell(waited);
        }
        return waited.exitStatus();
    }

    /** For a person until Ctrl-C, since others may start jobs; else until no job runs. Those that end stay in sight. */
    int all() {
        Cancellation cancellation = turn.cancellation();
        List<JobView> jobs = seen(cancellation);
        try (Console.ProgressView progress = turn.console().watch()) {
            while (!cancellation.cancelled()
                    && (turn.console().asks() || jobs.stream().anyMatch(Watching::runs))) {
                progress.update(jobs);
                cancellation.await(INTERVAL);
                // Bounded by the nodes' own deadlines, so that leaving need not break it off.
                jobs = seen(new Cancellation());
            }
        }
        show(jobs);
        return 0;
    }

    /** What runs, what ran since the watching began, and what this shell started and nobody has seen the end of. */
    private List<JobView> seen(Cancellation cancellation) {
        List<JobView> listed = turn.site().jobs().jobs(false, cancellation).jobs();
        Stream.concat(listed.stream().filter(Watching::runs), turn.site().jobs().ended().stream())
                .map(JobView::trid)
                .forEach(watched::add);
        return listed.stream().filter(job -> watched.contains(job.trid())).toList();
    }

    private static boolean runs(JobView job) {
        return job.state() == State.RUNNING;
    }

    private void show(List<JobView> jobs) {
        turn.output().show(new JobRow().answer(jobs));
    }
}
