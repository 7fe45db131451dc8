package io.bgql.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of text on lines of so many columns. Paragraphs flow. What is indented keeps its lines; one that is too long
 * goes on further in, or below its second column, which two blanks set off. Where that column would be too narrow, it
 * stands below the first one.
 */
final class Page {
    private static final int NARROWEST_COLUMN = 22;
    private static final int STEP = 4;

    private final int columns;

    Page(int columns) {
        this.columns = columns;
    }

    String of(String text) {
        List<String> page = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!block.isEmpty() && kind(block.get(0)) != kind(line)) {
                page.addAll(fitted(block));
                block.clear();
            }
            block.add(line);
        }
        page.addAll(fitted(block));
        return String.join("\n", page);
    }

    private enum Kind {
        EMPTY,
        PARAGRAPH,
        INDENTED
    }

    private static Kind kind(String line) {
        if (line.isEmpty()) {
            return Kind.EMPTY;
        }
        return line.charAt(0) == ' ' ? Kind.INDENTED : Kind.PARAGRAPH;
    }

    private List<String> fitted(List<String> block) {
        if (block.stream().allMatch(line -> Width.of(line) <= columns)) {
            return block;
        }
        return kind(block.get(0)) == Kind.PARAGRAPH
                ? Width.wrapped(String.join(" ", block), columns)
                : table(rows(block));
    }

    private List<String> table(List<Row> rows) {
        int widest = rows.stream().mapToInt(Row::second).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            int further = row.indentation() + STEP;
            if (row.second() == 0) {
                lines.addAll(Width.wrapped(row.line(), columns, further));
            } else if (columns - widest >= NARROWEST_COLUMN) {
                lines.addAll(Width.wrapped(row.line(), columns, row.second()));
            } else {
                lines.addAll(Width.wrapped(row.line().substring(0, row.second()).stripTrailing(), columns, further));
                String below = " ".repeat(further) + row.line().substring(row.second());
                lines.addAll(Width.wrapped(below, columns, further));
            }
        }
        return lines;
    }

    /** A line of a table, with where its last column begins; 0 when it has one column only. */
    private record Row(String line, int second) {
        static Row of(String line) {
            int blanks = line.lastIndexOf("  ");
            return new Row(line, blanks + 2 > indentation(line) ? blanks + 2 : 0);
        }

        int indentation() {
            return indentation(line);
        }

        private static int indentation(String line) {
            return line.length() - line.stripLeading().length();
        }

        /** What stands below a last column goes on with it. */
        boolean goesOn(String next) {
            return second > 0 && indentation(next) == second;
        }
    }

    private static List<Row> rows(List<String> block) {
        List<Row> rows = new ArrayList<>();
        for (String line : block) {
            int last = rows.size() - 1;
            if (last >= 0 && rows.get(last).goesOn(line)) {
                Row row = rows.get(last);
                rows.set(last, new Row(row.line() + " " + line.strip(), row.second()));
            } else {
                rows.add(Row.of(line));
            }
        }
        return rows;
    }
}
