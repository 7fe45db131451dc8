package io.bgql.sandbox.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps a job to its rate: the n-th record is due n/rate seconds after the start. A pause takes 1 to 10 ms and is not
 * repeated for the same record, as in a server 8.1; so a rate below 100 a second and thread is not kept, here as there.
 * Counting is for all of a job's threads, {@link #lags} for its first one only.
 */
final class Throttle {
    private static final long SHORTEST_NANOS = 1_000_000;
    private static final long LONGEST_NANOS = 10_000_000;
    private static final long STREAK_NANOS = 200_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long NO_STREAK = -1;

    private final int recordsPerSecond;
    private final long start;
    private final AtomicLong count = new AtomicLong();
    private volatile Base base = new Base(0, 0);
    private volatile long streakStart = NO_STREAK;

    /** Where counting starts: records, and nanoseconds from the start. */
    private record Base(long count, long nanos) {}

    /**
     * A throttle that starts now.
     *
     * @param recordsPerSecond 0 for no limit
     * @param startNanos by the ticker
     */
    Throttle(int recordsPerSecond, long startNanos) {
        this.recordsPerSecond = recordsPerSecond;
        this.start = startNanos;
    }

    /** Records counted: none as long as there is no limit. */
    long count() {
        return count.get();
    }

    /** Counts a record and says how many nanoseconds to pause before it, 0 for none. */
    long pauseBefore(long nowNanos) {
        if (recordsPerSecond == 0) {
            return 0;
        }
        Base from = base;
        long counted = count.incrementAndGet() - from.count;
        long due = counted / recordsPerSecond * NANOS_PER_SECOND
                + counted % recordsPerSecond * NANOS_PER_SECOND / recordsPerSecond;
        long pause = due - (nowNanos - start - from.nanos);
        if (pause <= SHORTEST_NANOS) {
            return 0;
        }
        streakStart = NO_STREAK;
        return Math.min(pause, LONGEST_NANOS);
    }

    /**
     * Whether the job has been behind its rate for 200 ms, asked after each record without a pause. Saying so starts
     * the count anew: what is lost is not caught up.
     */
    boolean lags(long nowNanos) {
        long since = nowNanos - start;
        long streak = streakStart;
        if (streak == NO_STREAK) {
            streakStart = since;
            return false;
        }
        if (since - streak <= STREAK_NANOS) {
            return false;
        }
        streakStart = NO_STREAK;
        base = new Base(count.get(), since);
        return true;
    }
}
