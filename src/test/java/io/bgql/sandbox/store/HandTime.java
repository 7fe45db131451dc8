package io.bgql.sandbox.store;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody pauses or turns it by hand; clock and ticker go together. */
final class HandTime {
    private static final long START_MILLIS =
            Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private final AtomicLong nanos = new AtomicLong();
    private volatile Runnable atPause = () -> {};

    Time time() {
        return new Time(() -> Instant.ofEpochMilli(START_MILLIS + nanos.get() / 1_000_000), nanos::get, this::pause);
    }

    void passSeconds(long seconds) {
        nanos.addAndGet(seconds * 1_000_000_000);
    }

    void passMillis(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    long nanos() {
        return nanos.get();
    }

    /** Seconds since 2010. */
    int seconds() {
        return time().seconds();
    }

    void atPause(Runnable action) {
        atPause = action;
    }

    private void pause(long length) {
        nanos.addAndGet(length);
        atPause.run();
    }
}
