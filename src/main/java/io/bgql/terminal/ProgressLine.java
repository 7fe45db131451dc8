package io.bgql.terminal;

import io.bgql.job.JobView;
import io.bgql.job.NodeView;
import io.bgql.job.State;
import io.bgql.report.Inert;
import io.bgql.report.Layout;
import io.bgql.report.Units;
import io.bgql.report.Width;

/** How one job stands, on lines that are never wider than there is room for. */
final class ProgressLine {
    private static final int WIDEST_BAR = 30;
    private static final int NARROWEST_BAR = 5;

    private final int columns;
    private final Layout.Signs signs;

    ProgressLine(int columns, Layout.Signs signs) {
        this.columns = columns;
        this.signs = signs;
    }

    static String plain(JobView job) {
        String slowest =
                job.slowest().map(node -> ", slowest is " + node.node()).orElse("");
        return "job " + job.id() + " " + standing(job) + figures(job) + slowest;
    }

    /** With a bar as wide as there is room for. */
    Line bar(JobView job) {
        String before = "job " + job.id() + " ";
        String after = " " + standing(job) + figures(job);
        int room = Math.min(WIDEST_BAR, columns - before.length() - after.length() - 2);
        return room < NARROWEST_BAR
                ? Line.whole(Width.cut(before + after.strip(), columns, ""), Ink.of(job))
                : new Line(before, bar(job, room), after, Ink.of(job));
    }

    /** A node's part, beneath its job. */
    Line node(NodeView node) {
        String progress =
                node.progress().isPresent() ? Units.percent(node.progress().getAsDouble()) : "?";
        StringBuilder line = new StringBuilder("  node ")
                .append(node.node())
                .append(' ')
                .append(node.standing().word())
                .append(", ")
                .append(progress)
                .append(", ")
                .append(node.counts().succeeded())
                .append(" ok");
        if (node.counts().failed() > 0) {
            line.append(", ").append(node.counts().failed()).append(" failed");
        }
        node.remaining()
                .ifPresent(
                        left -> line.append(", ").append(Units.duration(left)).append(" left"));
        node.reason().ifPresent(reason -> line.append(" (").append(reason).append(')'));
        return Line.plain(Width.cut(Inert.text(line.toString()), columns, ""));
    }

    /** What is said beside the figures. */
    Line faint(String text) {
        return Line.whole(Width.cut(Inert.text(text), columns, signs.cut()), Ink.FAINT);
    }

    private String bar(JobView job, int room) {
        boolean unicode = signs == Layout.Signs.UNICODE;
        int done = (int) Math.floor(job.progress().orElse(0) / 100 * room);
        String full = unicode ? "█" : "#";
        String empty = unicode ? "░" : ".";
        return "[" + full.repeat(done) + empty.repeat(room - done) + "]";
    }

    /** How far it is, or how it ended. */
    private static String standing(JobView job) {
        if (job.state() != State.RUNNING) {
            return job.state().word();
        }
        return job.progress().isPresent() ? Units.percent(job.progress().getAsDouble()) : "?";
    }

    private static String figures(JobView job) {
        StringBuilder figures = new StringBuilder();
        figures.append(", ").append(job.counts().succeeded()).append(" ok");
        if (job.counts().failed() > 0) {
            figures.append(", ").append(job.counts().failed()).append(" failed");
        }
        figures.append(", ").append(Units.rate(job.rate()));
        if (job.state() == State.RUNNING) {
            job.eta()
                    .ifPresent(eta ->
                            figures.append(", ").append(Units.duration(eta)).append(" left"));
        } else {
            figures.append(", ").append(Units.duration(job.elapsed()));
        }
        return figures.toString();
    }
}
