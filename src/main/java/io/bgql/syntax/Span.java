package io.bgql.syntax;

/**
 * A place in a statement's text: characters from {@code start} up to, not including, {@code end}. An empty span points
 * between two characters, for instance at the end of an unfinished statement.
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** The smallest span that holds this one and the other. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
