package io.bgql.fault;

import java.util.stream.LongStream;

/** Which runs are made: {@code -Dfaults.first=SEED -Dfaults.runs=1} makes one of them again. */
final class Seeds {
    private static final int USUAL = 20;
    private static final int ONE_IN = 10;
    private static final int KILLED = 5;

    private Seeds() {}

    static LongStream usual() {
        return LongStream.rangeClosed(1, USUAL);
    }

    static LongStream wanted() {
        long first = Long.getLong("faults.first", 1);
        return LongStream.range(first, first + Integer.getInteger("faults.runs", USUAL));
    }

    /** One run in ten has shells in processes of their own, which are really killed. */
    static boolean inProcess(long seed) {
        return Math.floorMod(seed, (long) ONE_IN) != KILLED;
    }
}
