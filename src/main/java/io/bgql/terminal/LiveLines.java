package io.bgql.terminal;

import io.bgql.job.JobView;
import io.bgql.report.Layout;
import io.bgql.shell.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Progress drawn in place: a line a job, and if so wanted a line a node, redrawn at every update, erased at the end. */
final class LiveLines implements Console.ProgressView {
    private final Layout layout;
    private final Consumer<String> screen;
    private final boolean nodes;
    private int drawn;

    /** The screen takes text with escape sequences and shows it at once. */
    LiveLines(Layout layout, Consumer<String> screen) {
        this(layout, screen, false);
    }

    private LiveLines(Layout layout, Consumer<String> screen, boolean nodes) {
        this.layout = layout;
        this.screen = screen;
        this.nodes = nodes;
    }

    static LiveLines withNodes(Layout layout, Consumer<String> screen) {
        return new LiveLines(layout, screen, true);
    }

    @Override
    public void update(List<JobView> jobs) {
        List<String> lines = new ArrayList<>();
        for (JobView job : jobs) {
            lines.add(ProgressLine.bar(job, layout));
            if (nodes) {
                job.nodes().forEach(node -> lines.add(ProgressLine.node(node, layout)));
            }
        }
        if (nodes && jobs.isEmpty()) {
            lines.add("no job runs");
        }
        screen.accept(erasure() + String.join("\n", lines));
        drawn = lines.size();
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
