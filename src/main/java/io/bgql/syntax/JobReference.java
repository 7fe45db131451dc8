package io.bgql.syntax;

/**
 * How a person names a job. The text is as written, without the leading {@code #} of a journal number; whether it is
 * a whole id or a prefix of one is found out by asking the cluster.
 */
public record JobReference(Kind kind, String text, Span span) {
    /** What the text counts. */
    public enum Kind {
        /** Decimal digits: the server's unsigned id, or its first digits. */
        DECIMAL,
        /** {@code 0x…}: the same id in hexadecimal, or its first digits. */
        HEXADECIMAL,
        /** {@code #n}: the number in this user's journal. */
        JOURNAL,
        /** {@code LAST}: the last job of this session. */
        LAST
    }
}
