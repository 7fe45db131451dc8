package io.bgql.sandbox.value;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Positions or ranks to be answered. Those that were found as a range stay ascending when they are counted from the end;
 * others are turned round one by one.
 */
final class Numbers {
    private static final int NO_RANGE = -1;

    private final int[] values;
    /** How many of the values each range has; empty when none was found as one. */
    private final int[] runs;
    /** Where the one range starts, also an empty one. */
    private final int start;

    private Numbers(int[] values, int[] runs, int start) {
        this.values = values;
        this.runs = runs;
        this.start = start;
    }

    static Numbers each(int... values) {
        return new Numbers(values, new int[0], NO_RANGE);
    }

    static Numbers range(int from, int to) {
        int[] values = IntStream.range(from, to).toArray();
        return new Numbers(values, new int[] {values.length}, from);
    }

    /** Ranges one after the other, in whatever order. */
    static Numbers ranges(int[][] ranges) {
        int[] runs = Arrays.stream(ranges).mapToInt(range -> range.length).toArray();
        return new Numbers(Arrays.stream(ranges).flatMapToInt(Arrays::stream).toArray(), runs, NO_RANGE);
    }

    /** Numbers that are turned round one by one, while those that are missing among them come in ranges. */
    static Numbers gaps(int... values) {
        int[] ones = new int[Math.max(1, values.length)];
        Arrays.fill(ones, values.length == 0 ? 0 : 1);
        return new Numbers(values, ones, NO_RANGE);
    }

    int[] values() {
        return values;
    }

    /** The numbers below {@code size} that are missing here. */
    Numbers complement(int size) {
        boolean[] taken = new boolean[size];
        for (int value : values) {
            taken[value] = true;
        }
        int[] others = IntStream.range(0, size).filter(i -> !taken[i]).toArray();
        if (start != NO_RANGE) {
            return new Numbers(others, new int[] {start, others.length - start}, NO_RANGE);
        }
        return runs.length == 0 ? each(others) : inLongestRuns(others);
    }

    private static Numbers inLongestRuns(int[] values) {
        int[] ends = IntStream.rangeClosed(1, values.length)
                .filter(i -> i == values.length || values[i] != values[i - 1] + 1)
                .toArray();
        int[] runs = IntStream.range(0, ends.length)
                .map(i -> i == 0 ? ends[0] : ends[i] - ends[i - 1])
                .toArray();
        return new Numbers(values, runs, NO_RANGE);
    }

    /** The same counted from the end of a collection of so many elements. */
    int[] reversed(int size) {
        int[] reversed = Arrays.stream(values).map(value -> size - 1 - value).toArray();
        int from = 0;
        for (int run : runs) {
            Arrays.sort(reversed, from, from + run);
            from += run;
        }
        return reversed;
    }
}
