package io.bgql.report;

/** A column of an answer and the side on which people expect its cells. */
public record Column(String name, Side side) {
    /** Where a table sets the cells of a column. */
    public enum Side {
        LEFT,
        RIGHT,
        /** Right when every cell that is there is a number. */
        BY_CONTENT
    }

    /** A column of words. */
    public static Column words(String name) {
        return new Column(name, Side.LEFT);
    }

    /** A column of numbers or of values with a unit. */
    public static Column numbers(String name) {
        return new Column(name, Side.RIGHT);
    }

    /** A column of what records hold, which may be anything. */
    public static Column values(String name) {
        return new Column(name, Side.BY_CONTENT);
    }
}
