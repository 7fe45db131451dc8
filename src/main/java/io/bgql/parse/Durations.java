package io.bgql.parse;

import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;

/** Durations as people type them: {@code 30d}, {@code 1d12h}, {@code 200ms}. */
final class Durations {
    private static final String FORM = "durations are written like 30d, 1d12h, 90s or 200ms";

    private Durations() {}

    /** Whole seconds, for a time to live. */
    static BigInteger seconds(String text, Span span) {
        BigInteger[] parts = millis(text, span).divideAndRemainder(BigInteger.valueOf(1000));
        if (parts[1].signum() != 0) {
            throw Words.wrong(span, "a time to live is whole seconds", "write 1s or more");
        }
        return parts[0];
    }

    static Duration duration(String text, Span span) {
        BigInteger millis = millis(text, span);
        if (millis.bitLength() > 62) {
            throw Words.wrong(span, "a duration that long cannot be counted", FORM);
        }
        return Duration.ofMillis(millis.longValue());
    }

    private static BigInteger millis(String text, Span span) {
        BigInteger sum = BigInteger.ZERO;
        int at = 0;
        while (at < text.length()) {
            int unit = at;
            while (unit < text.length() && Character.isDigit(text.charAt(unit))) {
                unit++;
            }
            int next = unit;
            while (next < text.length() && !Character.isDigit(text.charAt(next))) {
                next++;
            }
            if (unit == at || unit == next) {
                throw Words.wrong(span, "'" + text + "' is not a duration", FORM);
            }
            long length = length(text.substring(unit, next), text, span);
            sum = sum.add(new BigInteger(text.substring(at, unit)).multiply(BigInteger.valueOf(length)));
            at = next;
        }
        return sum;
    }

    private static long length(String unit, String text, Span span) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "ms" -> 1;
            case "s" -> 1000;
            case "m", "min" -> 60_000;
            case "h" -> 3_600_000;
            case "d" -> 86_400_000;
            case "w" -> 7 * 86_400_000;
            default -> throw Words.wrong(span, "'" + text + "' is not a duration", FORM);
        };
    }
}
