package io.bgql.syntax;

/** A name as the server will get it, without quotes, and where it was written, quotes included. */
public record Name(String text, Span span) {
    @Override
    public String toString() {
        return text;
    }
}
