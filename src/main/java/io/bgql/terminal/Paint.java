package io.bgql.terminal;

/** Colours and cursor movements as the escape sequences that every terminal of today knows. */
final class Paint {
    private static final String CLEAR_BELOW = "\u001b[J";

    private Paint() {}

    /** The first word of an error in red. */
    static String error(String lines, boolean color) {
        String word = "error:";
        return color && lines.startsWith(word)
                ? "\u001b[1;31m" + word + "\u001b[0m" + lines.substring(word.length())
                : lines;
    }

    /** From anywhere in the last of so many lines to the start of the first, with everything from there on erased. */
    static String backOver(int lines) {
        return "\r" + (lines > 1 ? "\u001b[" + (lines - 1) + "A" : "") + CLEAR_BELOW;
    }
}
