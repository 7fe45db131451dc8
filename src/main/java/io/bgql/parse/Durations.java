package io.bgql.parse;

import io.bgql.syntax.DurationText;
import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.time.Duration;

/** Durations in statements, refused at their place where they cannot be counted. */
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
        return DurationText.millis(text).orElseThrow(() -> Words.wrong(span, "'" + text + "' is not a duration", FORM));
    }
}
