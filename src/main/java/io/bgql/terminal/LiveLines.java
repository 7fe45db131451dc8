package io.bgql.terminal;

import io.bgql.job.JobView;
import io.bgql.job.NodeView;
import io.bgql.report.Layout;
import io.bgql.shell.Console;
import java.util.ArrayList;
import java.util.List;

/** Progress drawn in place: a line a job, with what it does and its nodes for who watches, erased at the end. */
final class LiveLines implements Console.ProgressView {
    private final Frame frame;
    private final Layout.Signs signs;
    private final boolean watched;

    private LiveLines(Frame frame, Layout.Signs signs, boolean watched) {
        this.frame = frame;
        this.signs = signs;
        this.watched = watched;
    }

    /** For somebody who waits for the jobs. */
    static LiveLines waited(Frame frame, Layout.Signs signs) {
        return new LiveLines(frame, signs, false);
    }

    /** For somebody who wants to see all of it, until Ctrl-C. */
    static LiveLines watched(Frame frame, Layout.Signs signs) {
        return new LiveLines(frame, signs, true);
    }

    @Override
    public void update(List<JobView> jobs) {
        // The last column stays free: what a terminal does there when it is resized differs.
        frame.draw(columns -> lines(jobs, new ProgressLine(columns - 1, signs)));
    }

    private List<Line> lines(List<JobView> jobs, ProgressLine line) {
        List<Line> lines = new ArrayList<>();
        for (JobView job : jobs) {
            lines.add(line.bar(job));
            if (watched) {
                lines.add(line.faint("  " + job.subject()));
            }
            told(job).forEach(node -> lines.add(line.node(node)));
        }
        if (watched) {
            lines.add(line.faint((jobs.isEmpty() ? "no job runs; " : "") + "Ctrl-C ends the watching, jobs go on"));
        }
        return lines;
    }

    /** What a single node says of itself, its job's line says already; who waits wants to know whom for. */
    private List<NodeView> told(JobView job) {
        List<NodeView> all = job.nodes().size() > 1 ? job.nodes() : List.of();
        return watched ? all : job.slowest().stream().toList();
    }

    @Override
    public void close() {
        frame.erase();
    }
}
