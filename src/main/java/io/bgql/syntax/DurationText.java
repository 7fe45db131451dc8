package io.bgql.syntax;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** Durations as people type them: {@code 30d}, {@code 1d12h}, {@code 90s}, {@code 200ms}. */
public final class DurationText {
    private DurationText() {}

    /** The milliseconds that a text comes to, however many; empty where it is no duration. */
    public static Optional<BigInteger> millis(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        BigInteger sum = BigInteger.ZERO;
        int at = 0;
        while (at < text.length()) {
            int unit = end(text, at, true);
            int next = end(text, unit, false);
            long length = length(text.substring(unit, next));
            if (unit == at || length == 0) {
                return Optional.empty();
            }
            sum = sum.add(new BigInteger(text.substring(at, unit)).multiply(BigInteger.valueOf(length)));
            at = next;
        }
        return Optional.of(sum);
    }

    /** Where the digits, or what is none, that stand from a place on end. */
    private static int end(String text, int from, boolean digits) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    /** In milliseconds; 0 for what is no unit. */
    private static long length(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m", "min" -> 60_000;
            case "h" -> 3_600_000;
            case "d" -> 86_400_000;
            case "w" -> 7 * 86_400_000;
            default -> 0;
        };
    }
}
