package io.bgql.plan;

import java.math.BigDecimal;

/** How many records of a job may fail: a number, or a percentage of those tried. */
public record FailureLimit(BigDecimal number, boolean percent) {
    /** Fewer make no percentage worth the name. */
    private static final long ENOUGH_TRIED = 100;

    public boolean exceeded(long succeeded, long failed) {
        long tried = succeeded + failed;
        if (percent && tried < ENOUGH_TRIED) {
            return false;
        }
        BigDecimal allowed =
                percent ? number.multiply(BigDecimal.valueOf(tried)).movePointLeft(2) : number;
        return BigDecimal.valueOf(failed).compareTo(allowed) > 0;
    }

    /** As it is written. */
    public String words() {
        return number.toPlainString() + (percent ? "%" : "");
    }
}
