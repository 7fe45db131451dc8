package io.bgql.terminal;

import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.shell.Console;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Progress as lines one below the other: one whenever a running job has come ten percent further. */
final class PlainLines implements Console.ProgressView {
    private static final double STEP = 10;

    private final Consumer<String> lines;
    private final Map<Long, Double> told = new HashMap<>();

    PlainLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void update(List<JobView> jobs) {
        for (JobView job : jobs) {
            double progress = job.progress().orElse(0);
            if (job.state() == State.RUNNING && progress >= told.getOrDefault(job.trid(), 0.0) + STEP) {
                told.put(job.trid(), progress);
                lines.accept(ProgressLine.plain(job));
            }
        }
    }

    @Override
    public void close() {}
}
