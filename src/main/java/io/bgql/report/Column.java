package io.bgql.report;

/**
 * A column of an answer, the side on which people expect its cells, and how dear it is to them: a table that is too
 * narrow leaves out whole columns, the highest rank first; those of rank 0 stay.
 */
public record Column(String name, Side side, int rank) {
    /** Where a table sets the cells of a column. */
    public enum Side {
        LEFT,
        /** Left, and never shortened: what is to be typed again. */
        WHOLE,
        /** Left, and continued on further lines where there is no room: what is to be read to its end. */
        PROSE,
        RIGHT,
        /** Right when every cell that is there is a number. */
        BY_CONTENT
    }

    /** A column of words. */
    public static Column words(String name) {
        return new Column(name, Side.LEFT, 0);
    }

    /** A column of names that lose their use when a part is missing. */
    public static Column names(String name) {
        return new Column(name, Side.WHOLE, 0);
    }

    /** A column of sentences, or of lines of a program. */
    public static Column prose(String name) {
        return new Column(name, Side.PROSE, 0);
    }

    /** A column of numbers or of values with a unit. */
    public static Column numbers(String name) {
        return new Column(name, Side.RIGHT, 0);
    }

    /** A column of what records hold, which may be anything. */
    public static Column values(String name) {
        return new Column(name, Side.BY_CONTENT, 0);
    }

    Column ranked(int place) {
        return new Column(name, side, place);
    }
}
