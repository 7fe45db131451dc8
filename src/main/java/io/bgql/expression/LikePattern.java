package io.bgql.expression;

/**
 * LIKE patterns as the server's regular expressions, which are POSIX and match bytes: {@code %} is any text,
 * {@code _} one character however many bytes it has, a backslash takes the special meaning from what follows.
 */
final class LikePattern {
    /** Extended syntax. */
    static final int FLAGS = 1;

    private static final String SPECIAL = "\\^$.[]|()*+?{}";
    private static final String ANY = ".*";
    private static final String FOLLOWING = "[^\u0001-\u007f]";

    /**
     * One UTF-8 character by its first byte. A pattern cannot hold a byte that is not part of a character, so the
     * ranges are written with characters whose last and first bytes bound them: {@code \u0001-\uFFFD} is all bytes up
     * to EF, {@code \u0001-\u07C0} up to DF, {@code \u0001-\u0080} up to C2.
     */
    private static final String ONE = "([\u0001-\u007f]"
            + "|[^\u0001-\uFFFD]" + FOLLOWING + "{3}"
            + "|[^\u0001-\u07C0]" + FOLLOWING + "{2}"
            + "|[^\u0001-\u0080]" + FOLLOWING
            + "|[\u0080]" + FOLLOWING + ")";

    private LikePattern() {}

    static String regex(String pattern) {
        StringBuilder regex = new StringBuilder("^");
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character == '%') {
                regex.append(ANY);
            } else if (character == '_') {
                regex.append(ONE);
            } else {
                i += character == '\\' && i + 1 < pattern.length() ? 1 : 0;
                literal(regex, pattern.charAt(i));
            }
        }
        return anchored(regex);
    }

    private static void literal(StringBuilder regex, char character) {
        if (SPECIAL.indexOf(character) >= 0) {
            regex.append('\\');
        }
        regex.append(character);
    }

    /** Any text at the end or the beginning needs no looking at. */
    private static String anchored(StringBuilder regex) {
        regex.append('$');
        while (regex.length() > ANY.length() + 1 && endsWithAny(regex)) {
            regex.setLength(regex.length() - ANY.length() - 1);
        }
        while (regex.indexOf("^" + ANY) == 0) {
            regex.delete(0, 1 + ANY.length());
        }
        return regex.toString();
    }

    private static boolean endsWithAny(StringBuilder regex) {
        return regex.charAt(regex.length() - 1) == '$' && regex.lastIndexOf(ANY) == regex.length() - ANY.length() - 1;
    }
}
