package io.bgql.parse;

/** Whether Enter at the end of a text ends a statement or only a line of it. */
public sealed interface Completeness {
    /** Nothing but blanks and comments. */
    record Blank() implements Completeness {}

    /** Every statement of the text is closed, or a line of it is wrong in a way that more text cannot mend. */
    record Whole() implements Completeness {}

    /**
     * More must come: {@code missing} is what, short enough for a prompt: {@code )}, {@code ]}, <code>}</code>,
     * {@code '}, {@code "}, <code>*&#47;</code> or {@code ;}.
     */
    record Unfinished(String missing) implements Completeness {}
}
