package io.bgql.shell;

import java.util.function.IntToLongFunction;

/**
 * Counts a sample, and a larger one as long as too few of it match to say much. The sample is one by digest, which has
 * nothing to do with what a record holds.
 */
final class Estimation {
    /** Fewer are counted one and all. */
    private static final long SMALL = 100_000;

    /** Twice the root of it is a tenth of it: the margin is about 10 %. */
    private static final long ENOUGH = 400;

    /** A larger sample is not taken, however few of it match. */
    private static final long MOST = 1_000_000;

    private static final int GROWTH = 10;

    private final IntToLongFunction counting;

    /** How many match of every n-th record; of every one where n is 1. */
    Estimation(IntToLongFunction counting) {
        this.counting = counting;
    }

    /** Of about so many records. */
    Estimate of(long records) {
        long every = Math.min(records / SMALL, Integer.MAX_VALUE);
        while (every > 1) {
            long found = counting.applyAsLong((int) every);
            if (found >= ENOUGH || records / every >= MOST) {
                return new Estimate((int) every, found);
            }
            every /= GROWTH;
        }
        return Estimate.exact(counting.applyAsLong(1));
    }
}
