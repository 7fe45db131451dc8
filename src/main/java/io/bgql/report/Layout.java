package io.bgql.report;

import java.util.OptionalInt;

/** What a format for people needs to know of where it will be read: the width in columns, if there is one, and signs. */
public record Layout(OptionalInt width, Signs signs) {
    /** What lines are drawn with. */
    public enum Signs {
        UNICODE("│", "─", "┼", "…"),
        ASCII("|", "-", "+", "...");

        private final String bar;
        private final String dash;
        private final String cross;
        private final String cut;

        Signs(String bar, String dash, String cross, String cut) {
            this.bar = bar;
            this.dash = dash;
            this.cross = cross;
            this.cut = cut;
        }

        String bar() {
            return bar;
        }

        String dash() {
            return dash;
        }

        String cross() {
            return cross;
        }

        /** Stands where text was left out. */
        public String cut() {
            return cut;
        }
    }

    /** The text on lines that fit, broken at blanks where there are any. */
    public String wrapped(String text) {
        return width.isPresent() ? String.join("\n", Width.wrapped(text, width.getAsInt())) : text;
    }

    /** The page on lines that fit: paragraphs and the columns of tables are wrapped, statements go on further in. */
    public String page(String text) {
        return width.isPresent() ? new Page(width.getAsInt()).of(text) : text;
    }

    /** A file or a pipe: as wide as need be. */
    public static Layout unbounded(Signs signs) {
        return new Layout(OptionalInt.empty(), signs);
    }
}
