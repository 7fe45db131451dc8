package io.bgql.report;

import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import java.io.IOException;

/**
 * The line of a source in which a span begins, as it is shown: {@code LINE 3: …} and carets beneath. A tab counts as one
 * blank; of a long line the part around the carets is shown.
 */
final class SourceLine {
    /** How much of a long line is shown where nothing says how wide the screen is. */
    private static final int READABLE = 100;

    private final String prefix;
    private final String before;
    private final String marked;
    private final String after;
    private final Layout layout;

    private SourceLine(String prefix, String before, String marked, String after, Layout layout) {
        this.prefix = prefix;
        this.before = before;
        this.marked = marked;
        this.after = after;
        this.layout = layout;
    }

    /** A span that goes over several lines is marked up to the end of the first. */
    static SourceLine at(Source source, Span span, Layout layout) {
        String text = source.text();
        int start = Math.min(span.start(), text.length());
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int newline = text.indexOf('\n', start);
        int lineEnd = newline < 0 ? text.length() : newline;
        int end = Math.max(start, Math.min(span.end(), lineEnd));
        String name = source.name().isEmpty() ? "" : Inert.text(source.name()) + " ";
        return new SourceLine(
                name + "LINE " + source.lineOf(start) + ": ",
                shown(text.substring(lineStart, start)),
                shown(text.substring(start, end)),
                shown(text.substring(end, lineEnd)),
                layout);
    }

    private static String shown(String text) {
        return Inert.text(text.replace('\t', ' ').replace("\r", ""));
    }

    void show(Appendable out) throws IOException {
        String cut = layout.signs().cut();
        int room = Math.max(20, layout.width().orElse(Integer.MAX_VALUE) - Width.of(prefix));
        room = Math.min(room, READABLE);
        String mark = Width.cut(marked, room * 2 / 3, cut);
        int left = room - Width.of(mark);
        String start = Width.of(before) + Width.of(mark) + Width.of(after) <= room
                ? before
                : tail(before, Math.max(left / 2, left - Width.of(after)), cut);
        String rest = Width.cut(after, Math.max(0, left - Width.of(start)), cut);
        out.append(prefix).append(start).append(mark).append(rest).append('\n');
        out.append(" ".repeat(Width.of(prefix) + Width.of(start)));
        out.append("^".repeat(Math.max(1, Width.of(mark)))).append('\n');
    }

    /** As much of the end as fits, with the sign for what is missing before it. */
    private static String tail(String text, int columns, String sign) {
        int start = text.length();
        int width = Width.of(sign);
        if (Width.of(text) <= columns) {
            return text;
        }
        while (start > 0) {
            int before = text.offsetByCodePoints(start, -1);
            width += Width.at(text, before);
            if (width > columns) {
                break;
            }
            start = before;
        }
        return sign + text.substring(start);
    }
}
