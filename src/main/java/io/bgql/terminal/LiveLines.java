package io.bgql.terminal;

import io.bgql.job.JobView;
import io.bgql.report.Layout;
import io.bgql.shell.Console;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Progress drawn in place: a line a job, redrawn at every update and erased at the end. */
final class LiveLines implements Console.ProgressView {
    private final Layout layout;
    private final Consumer<String> screen;
    private int drawn;

    /** The screen takes text with escape sequences and shows it at once. */
    LiveLines(Layout layout, Consumer<String> screen) {
        this.layout = layout;
        this.screen = screen;
    }

    @Override
    public void update(List<JobView> jobs) {
        String lines = jobs.stream().map(job -> ProgressLine.bar(job, layout)).collect(Collectors.joining("\n"));
        screen.accept(erasure() + lines);
        drawn = jobs.size();
    }

    private String erasure() {
        return drawn == 0 ? "" : Paint.backOver(drawn);
    }

    @Override
    public void close() {
        screen.accept(erasure());
        drawn = 0;
    }
}
