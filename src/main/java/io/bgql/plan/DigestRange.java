package io.bgql.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share of all records, by the remainder of their digests: from inclusive, to exclusive. */
public record DigestRange(int modulus, int from, int to) {
    /** "1% to 10%", for people. */
    public String words() {
        return percent(from) + " to " + percent(to);
    }

    private String percent(int part) {
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(modulus), 4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
