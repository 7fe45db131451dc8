package io.bgql.plan;

import java.math.BigDecimal;

/** How many records of a job may fail: a number, or a percentage of those tried. */
public record FailureLimit(BigDecimal number, boolean percent) {
    /** Fewer make no percentage worth the name. */
    private static final long ENOUGH_TRIED = 100;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public boolean exceeded(long succeeded, long failed) {
        long tried = succeeded + failed;
        if (!percent) {
            return BigDecimal.valueOf(failed).compareTo(number) > 0;
        }
        return tried >= ENOUGH_TRIED
                && BigDecimal.valueOf(failed).multiply(HUNDRED).compareTo(number.multiply(BigDecimal.valueOf(tried)))
                        > 0;
    }

    /** As it is written. */
    public String words() {
        return number.toPlainString() + (percent ? "%" : "");
    }
}
