package io.bgql.sandbox.store;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The three sides of time a store needs, handed in so that a test can turn them by hand.
 *
 * @param clock time of day: void times, last updates
 * @param ticker nanoseconds from anywhere, never going back: rates and run times
 * @param pause how a job waits
 */
public record Time(InstantSource clock, LongSupplier ticker, Pause pause) {
    /** 2010-01-01 UTC in milliseconds since 1970: where the server's own clock starts. */
    public static final long EPOCH_MILLIS = 1_262_304_000_000L;

    /** Waiting by the ticker's measure. */
    @FunctionalInterface
    public interface Pause {
        void nanos(long nanos) throws InterruptedException;
    }

    /** Time as it really passes, on a clock and a ticker handed in. */
    public static Time passing(InstantSource clock, LongSupplier ticker) {
        return new Time(clock, ticker, TimeUnit.NANOSECONDS::sleep);
    }

    /** Milliseconds since 2010. */
    long millis() {
        return clock.millis() - EPOCH_MILLIS;
    }

    /** Whole seconds since 2010, the unit of void times. */
    int seconds() {
        return (int) (millis() / 1000);
    }
}
