package io.bgql.terminal;

import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.shell.Console;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Progress as lines one below the other: one whenever a running job has come ten percent further, and not more often
 * than once in a second of the job's own time. A job that takes no longer has none.
 */
final class PlainLines implements Console.ProgressView {
    private static final double STEP = 10;
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Told NOTHING = new Told(0, Duration.ZERO);

    private final Consumer<String> lines;
    private final Map<Long, Told> told = new HashMap<>();

    PlainLines(Consumer<String> lines) {
        this.lines = lines;
    }

    /** How far a job was, and for how long it had run, at its last line. */
    private record Told(double progress, Duration elapsed) {
        boolean outdated(JobView job) {
            return job.progress().orElse(0) >= progress + STEP
                    && job.elapsed().minus(elapsed).compareTo(PACE) >= 0;
        }
    }

    @Override
    public void update(List<JobView> jobs) {
        for (JobView job : jobs) {
            if (job.state() == State.RUNNING
                    && told.getOrDefault(job.trid(), NOTHING).outdated(job)) {
                told.put(job.trid(), new Told(job.progress().orElse(0), job.elapsed()));
                lines.accept(ProgressLine.plain(job));
            }
        }
    }

    @Override
    public void close() {}
}
