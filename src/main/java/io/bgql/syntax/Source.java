package io.bgql.syntax;

/**
 * The text of one statement and where it stood: the name of a file (or of standard input), and the line and column,
 * both from 1, of its first character. Spans of the statement count from that character.
 */
public record Source(String name, String text, int line, int column) {
    /** A text that came from nowhere in particular, such as a line typed at the prompt. */
    public static Source of(String text) {
        return new Source("", text, 1, 1);
    }

    /** The line, from 1, in which the character at {@code offset} stands, counted in the whole input. */
    public int lineOf(int offset) {
        int line = this.line;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The column, from 1, of the character at {@code offset} in its line of the whole input. */
    public int columnOf(int offset) {
        int lineStart = text.lastIndexOf('\n', Math.min(offset, text.length()) - 1) + 1;
        return lineStart == 0 ? column + offset : offset - lineStart + 1;
    }
}
