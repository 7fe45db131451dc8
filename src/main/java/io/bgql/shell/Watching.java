package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.job.JobView;
import io.bgql.job.Waited;
import io.bgql.report.JobRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** WATCH: shows how jobs stand, again and again, until Ctrl-C or until there is nothing left to see. */
final class Watching {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Turn turn;

    Watching(Turn turn) {
        this.turn = turn;
    }

    /** Until the job has ended. */
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
        return 0;
    }

    /** For a person until Ctrl-C, since others may start jobs; else until no job runs. */
    int all() {
        Cancellation cancellation = turn.cancellation();
        List<JobView> running = turn.site().jobs().running(cancellation);
        try (Console.ProgressView progress = turn.console().watch()) {
            while (!cancellation.cancelled() && (turn.console().asks() || !running.isEmpty())) {
                progress.update(running);
                cancellation.await(INTERVAL);
                // Bounded by the nodes' own deadlines, so that leaving need not break it off.
                running = turn.site().jobs().running(new Cancellation());
            }
        }
        show(running);
        return 0;
    }

    private void show(List<JobView> jobs) {
        turn.output().show(new JobRow().answer(jobs));
    }
}
