package io.bgql.parse;

import io.bgql.syntax.Span;

/** A stretch of text and what the lexer takes it for; enough to colour it. */
public record Lexeme(Kind kind, Span span) {
    /** What can be coloured. A keyword that stands where a name is wanted is still a KEYWORD here. */
    public enum Kind {
        KEYWORD,
        NAME,
        NUMBER,
        STRING,
        /** {@code ?name} and {@code ${name}}. */
        VARIABLE,
        SIGN,
        COMMENT,
        /** A backslash command, its argument included. */
        COMMAND,
        BLANK,
        /** Characters that cannot stand anywhere, or a string or comment that is not closed. */
        WRONG
    }
}
