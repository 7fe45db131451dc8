package io.bgql.report;

import java.util.HexFormat;

/**
 * Text from a database, made harmless to look at: control characters, escapes, marks that turn the writing direction
 * and halves of surrogate pairs are shown as {@code \n}, {@code \x1b}, {@code \u202e}. A backslash stays as it is, for
 * people know one when they see it; what must be read back exactly is written in another format.
 */
public final class Inert {
    private static final HexFormat HEX = HexFormat.of();

    private Inert() {}

    /** The text itself when there is nothing to show differently. */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (active(text, i)) {
                return shown(text, i);
            }
        }
        return text;
    }

    private static String shown(String text, int from) {
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            if (active(text, i)) {
                escape(text.charAt(i), shown);
            } else {
                shown.append(text.charAt(i));
            }
        }
        return shown.toString();
    }

    private static boolean active(String text, int index) {
        char unit = text.charAt(index);
        if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) {
            return true;
        }
        return unit >= 0x200e && (turnsOrBreaks(unit) || halfAlone(text, index, unit));
    }

    private static boolean turnsOrBreaks(char unit) {
        return unit <= 0x200f
                || (unit >= 0x2028 && unit <= 0x202e)
                || (unit >= 0x2066 && unit <= 0x2069)
                || unit == 0xfeff;
    }

    private static boolean halfAlone(String text, int index, char unit) {
        if (Character.isHighSurrogate(unit)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(unit) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private static void escape(char unit, StringBuilder out) {
        switch (unit) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (unit < 0x100) {
                    out.append("\\x").append(HEX.toHexDigits((byte) unit));
                } else {
                    out.append("\\u").append(HEX.toHexDigits(unit));
                }
            }
        }
    }
}
