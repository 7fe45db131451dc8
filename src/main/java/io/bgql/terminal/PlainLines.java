package io.bgql.terminal;

import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.shell.Console;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Progress as lines one below the other: one whenever a running job has come ten percent further, at most one a second. */
final class PlainLines implements Console.ProgressView {
    private static final double STEP = 10;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Told NOTHING = new Told(0, Duration.ZERO);

    private final Consumer<String> lines;
    private final Map<Long, Told> told = new HashMap<>();

    /** How far a job had come, and after what time, when it was told. */
    private record Told(double progress, Duration elapsed) {}

    PlainLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void update(List<JobView> jobs) {
        for (JobView job : jobs) {
            Told now = new Told(job.progress().orElse(0), job.elapsed());
            if (job.state() == State.RUNNING && isNews(now, told.getOrDefault(job.trid(), NOTHING))) {
                told.put(job.trid(), now);
                lines.accept(ProgressLine.plain(job));
            }
        }
    }

    private static boolean isNews(Told now, Told before) {
        return now.progress() >= before.progress() + STEP
                && now.elapsed().compareTo(before.elapsed().plus(PAUSE)) >= 0;
    }

    @Override
    public void close() {}
}
