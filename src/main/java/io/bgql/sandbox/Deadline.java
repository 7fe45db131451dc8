package io.bgql.sandbox;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Until when a thread may wait for a client. Set by that thread, looked at by any. */
final class Deadline {
    private static final long NEVER = Long.MAX_VALUE;

    private final LongSupplier ticker;
    private final long start;
    /** Nanoseconds from the start. */
    private volatile long end = NEVER;

    /** @param ticker nanoseconds from anywhere, never going back */
    Deadline(LongSupplier ticker) {
        this.ticker = ticker;
        this.start = ticker.getAsLong();
    }

    void in(long millis) {
        end = ticker.getAsLong() - start + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    void lift() {
        end = NEVER;
    }

    boolean hasPassed() {
        long known = end;
        return known != NEVER && ticker.getAsLong() - start > known;
    }
}
