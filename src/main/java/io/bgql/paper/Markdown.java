package io.bgql.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page of Markdown being written out of plain texts, whose signs mean nothing. */
final class Markdown {
    private static final String INDENT = "    ";
    private static final String FENCE = "```\n";

    private final StringBuilder page;

    Markdown(String begin) {
        page = new StringBuilder(begin);
    }

    /** A line of the contents. */
    Markdown link(String heading, String summary) {
        String anchor = heading.toLowerCase(Locale.ROOT).replace(' ', '-');
        page.append("- [").append(heading).append("](#").append(anchor).append(") ");
        page.append(escaped(summary)).append('\n');
        return this;
    }

    Markdown heading(int level, String heading) {
        page.append('\n').append("#".repeat(level)).append(' ').append(heading).append("\n\n");
        return this;
    }

    Markdown prose(String text) {
        page.append(escaped(text)).append("\n\n");
        return this;
    }

    Markdown code(List<String> lines) {
        page.append(FENCE);
        lines.forEach(line -> page.append(line).append('\n'));
        page.append(FENCE).append('\n');
        return this;
    }

    Markdown row(List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    /** A text of the manual, in which what is indented stays as it is. */
    Markdown body(String text) {
        List<String> code = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(INDENT)) {
                code.add(line.substring(INDENT.length()));
            } else if (line.isEmpty() && !code.isEmpty()) {
                code.add(line);
            } else {
                fence(code);
                page.append(escaped(line)).append('\n');
            }
        }
        fence(code);
        return this;
    }

    private void fence(List<String> code) {
        while (!code.isEmpty() && code.get(code.size() - 1).isEmpty()) {
            code.remove(code.size() - 1);
        }
        if (!code.isEmpty()) {
            page.append(page.lastIndexOf("\n\n") == page.length() - 2 ? "" : "\n");
            code(code);
            code.clear();
        }
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_<>\\[\\]|#$~])", "\\\\$1");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
