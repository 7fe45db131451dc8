package io.bgql.shell;

import java.util.Optional;

/** Names as the language wants them. */
final class Quoting {
    private Quoting() {}

    /** In double quotes, where it is not a plain word. */
    static String ofBin(String bin) {
        boolean plain = bin.chars().allMatch(unit -> isOfWord(unit) || unit == '@');
        return plain ? bin : '"' + bin + '"';
    }

    /**
     * A key of a map, in single quotes where it would be read as something else, or where a quote is begun; nothing for
     * one that cannot be typed.
     */
    static Optional<String> ofKey(Object key, boolean quoted) {
        if (key instanceof Long number) {
            return quoted ? Optional.empty() : Optional.of(number.toString());
        }
        if (!(key instanceof String text)) {
            return Optional.empty();
        }
        boolean plain =
                !text.isEmpty() && !isDigit(text.charAt(0)) && text.chars().allMatch(Quoting::isOfWord);
        return Optional.of(plain && !quoted ? text : "'" + text.replace("'", "''") + "'");
    }

    private static boolean isOfWord(int unit) {
        return unit == '_' || isDigit(unit) || (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }
}
