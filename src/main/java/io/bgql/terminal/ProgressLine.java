package io.bgql.terminal;

import io.bgql.job.JobView;
import io.bgql.job.NodeView;
import io.bgql.report.Layout;
import io.bgql.report.Units;
import io.bgql.report.Width;

/** How one job stands, on one line. */
final class ProgressLine {
    private static final int WIDEST_BAR = 30;
    private static final int NARROWEST_BAR = 5;
    private static final int USUAL_WIDTH = 80;

    private ProgressLine() {}

    static String plain(JobView job) {
        return "job " + job.id() + " " + percent(job) + figures(job);
    }

    /** With a bar as wide as the screen has room for; never wider than the screen. */
    static String bar(JobView job, Layout layout) {
        int width = layout.width().orElse(USUAL_WIDTH) - 1;
        String before = "job " + job.id() + " ";
        String after = " " + percent(job) + figures(job);
        int room = Math.min(WIDEST_BAR, width - before.length() - after.length() - 2);
        String line = room < NARROWEST_BAR ? before + after.strip() : before + bar(job, room, layout) + after;
        return Width.cut(line, width, "");
    }

    /** A node's part, beneath its job; never wider than the screen. */
    static String node(NodeView node, Layout layout) {
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
        return Width.cut(line.toString(), layout.width().orElse(USUAL_WIDTH) - 1, "");
    }

    private static String bar(JobView job, int room, Layout layout) {
        boolean unicode = layout.signs() == Layout.Signs.UNICODE;
        int done = (int) Math.floor(job.progress().orElse(0) / 100 * room);
        String full = unicode ? "█" : "#";
        String empty = unicode ? "░" : ".";
        return "[" + full.repeat(done) + empty.repeat(room - done) + "]";
    }

    private static String percent(JobView job) {
        return job.progress().isPresent() ? Units.percent(job.progress().getAsDouble()) : "?";
    }

    private static String figures(JobView job) {
        StringBuilder figures = new StringBuilder();
        figures.append(", ").append(job.counts().succeeded()).append(" ok");
        if (job.counts().failed() > 0) {
            figures.append(", ").append(job.counts().failed()).append(" failed");
        }
        figures.append(", ").append(Units.rate(job.rate()));
        job.eta()
                .ifPresent(
                        eta -> figures.append(", ").append(Units.duration(eta)).append(" left"));
        job.slowest().ifPresent(slowest -> figures.append(", slowest is ").append(slowest.node()));
        return figures.toString();
    }
}
