package io.bgql.expression;

import java.util.Optional;

/** Integers from low to high, both included; none when low is above high. Arithmetic wraps as the server's does. */
record Bounds(long low, long high) {
    static final Bounds NONE = new Bounds(Long.MAX_VALUE, Long.MIN_VALUE);

    static Bounds of(long only) {
        return new Bounds(only, only);
    }

    static Bounds above(long limit) {
        return limit == Long.MAX_VALUE ? NONE : new Bounds(limit + 1, Long.MAX_VALUE);
    }

    static Bounds atLeast(long limit) {
        return new Bounds(limit, Long.MAX_VALUE);
    }

    static Bounds below(long limit) {
        return limit == Long.MIN_VALUE ? NONE : new Bounds(Long.MIN_VALUE, limit - 1);
    }

    static Bounds atMost(long limit) {
        return new Bounds(Long.MIN_VALUE, limit);
    }

    boolean isEmpty() {
        return low > high;
    }

    Bounds and(Bounds other) {
        Bounds both = new Bounds(Math.max(low, other.low), Math.min(high, other.high));
        return both.isEmpty() ? NONE : both;
    }

    /** Everything from the lowest to the highest of both. */
    Bounds spanning(Bounds other) {
        return new Bounds(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The numbers that with the addend come to lie in here, if they are one range: sums wrap around at 64 bits. */
    Optional<Bounds> before(long addend) {
        return oneRange(low - addend, high - addend);
    }

    /** The numbers whose difference from the minuend, minuend - number, lies in here, if they are one range. */
    Optional<Bounds> beforeSubtractedFrom(long minuend) {
        return oneRange(minuend - high, minuend - low);
    }

    private Optional<Bounds> oneRange(long first, long last) {
        if (isEmpty()) {
            return Optional.of(NONE);
        }
        return first <= last ? Optional.of(new Bounds(first, last)) : Optional.empty();
    }

    /** How many values lie in here, as far as a double can tell. */
    double width() {
        return isEmpty() ? 0 : (double) high - (double) low + 1;
    }

    /** In the words of the language, the subject being something like {@code age}. */
    String words(String subject) {
        if (isEmpty()) {
            return "no value of " + subject;
        }
        if (low == high) {
            return subject + " = " + low;
        }
        if (low == Long.MIN_VALUE) {
            return high == Long.MAX_VALUE ? "every integer " + subject : subject + " <= " + high;
        }
        return high == Long.MAX_VALUE ? subject + " >= " + low : subject + " from " + low + " to " + high;
    }
}
