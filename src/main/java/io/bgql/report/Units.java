package io.bgql.report;

import java.math.BigDecimal;
import java.time.Duration;

/** Quantities as people read them ({@code 1m 02s}, {@code 12.3k/s}, {@code 45.2%}) and as programs do. */
public final class Units {
    private Units() {}

    /** At most two units, the smaller one with two digits; tenths of a second below a minute. */
    public static String duration(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 1_000) {
            return millis + "ms";
        }
        if (millis < 59_950) {
            return tenths(millis / 1_000.0) + "s";
        }
        long seconds = (millis + 500) / 1_000;
        if (seconds < 3_600) {
            return two(seconds, 60, "m", "s");
        }
        long minutes = seconds / 60;
        return minutes < 1_440 ? two(minutes, 60, "h", "m") : two(minutes / 60, 24, "d", "h");
    }

    private static String two(long small, int each, String largeUnit, String smallUnit) {
        long rest = small % each;
        return small / each + largeUnit + (rest < 10 ? " 0" : " ") + rest + smallUnit;
    }

    /** Records a second. */
    public static String rate(double perSecond) {
        return scaled(perSecond) + "/s";
    }

    private static String scaled(double number) {
        if (number < 999.5) {
            return Long.toString(Math.round(number));
        }
        if (number < 999_950) {
            return tenths(number / 1_000) + "k";
        }
        return tenths(number / 1_000_000) + "M";
    }

    /** From 0 to 100; only what is complete reads 100%. */
    public static String percent(double number) {
        if (number >= 100) {
            return "100%";
        }
        return tenths(Math.min(number, 99.9)) + "%";
    }

    private static String tenths(double number) {
        long tenths = Math.round(number * 10);
        return tenths / 10 + "." + Math.abs(tenths % 10);
    }

    /** Seconds as a decimal number, exact. */
    static String seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        return plain(seconds);
    }

    /** A number of the shell's own, without more digits than it is worth: three behind the point. */
    static String decimal(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        return plain(BigDecimal.valueOf(Math.round(number * 1_000), 3));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
