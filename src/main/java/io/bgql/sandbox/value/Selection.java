package io.bgql.sandbox.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Elements picked out of a collection, by their positions in it. */
final class Selection {
    private final int[] elements;
    private final Numbers indexes;
    private final @Nullable Numbers ranks;

    private Selection(int[] elements, Numbers indexes, @Nullable Numbers ranks) {
        this.elements = elements;
        this.indexes = indexes;
        this.ranks = ranks;
    }

    /** Positions that were found one by one. */
    static Selection of(int... positions) {
        return new Selection(positions, Numbers.each(positions), null);
    }

    /** Positions from one up to but not including another. */
    static Selection range(int from, int to) {
        Numbers range = Numbers.range(from, to);
        return new Selection(range.values(), range, null);
    }

    Selection withIndexes(Numbers others) {
        return new Selection(elements, others, ranks);
    }

    Selection withRanks(Numbers known) {
        return new Selection(elements, indexes, known);
    }

    /** The positions in the order in which elements are answered. */
    int[] elements() {
        return elements;
    }

    /** The positions as they are answered. */
    Numbers indexes() {
        return indexes;
    }

    /** The ranks to answer, or null when each element's own is to be looked up. */
    @Nullable
    Numbers ranks() {
        return ranks;
    }

    int count() {
        return elements.length;
    }

    /** All the others of a collection of so many elements, in their order. */
    Selection inverted(int size) {
        Numbers others = Numbers.each(elements).complement(size);
        return new Selection(
                others.values(),
                indexes.inRuns() ? indexes.complement(size) : others,
                ranks == null ? null : ranks.complement(size));
    }

    /** Which positions are picked. */
    boolean[] mask(int size) {
        boolean[] mask = new boolean[size];
        for (int element : elements) {
            mask[element] = true;
        }
        return mask;
    }

    /** Positions or ranks, and whether they come as ranges, which stay ascending when counted from the end. */
    static final class Numbers {
        private final int[] values;
        private final boolean inRuns;

        private Numbers(int[] values, boolean inRuns) {
            this.values = values;
            this.inRuns = inRuns;
        }

        static Numbers each(int... values) {
            return new Numbers(values, false);
        }

        static Numbers range(int from, int to) {
            int[] values = new int[Math.max(0, to - from)];
            Arrays.setAll(values, i -> from + i);
            return new Numbers(values, true);
        }

        int[] values() {
            return values;
        }

        boolean inRuns() {
            return inRuns;
        }

        private Numbers complement(int size) {
            boolean[] taken = new boolean[size];
            for (int value : values) {
                taken[value] = true;
            }
            int[] others =
                    Arrays.stream(range(0, size).values).filter(i -> !taken[i]).toArray();
            return new Numbers(others, inRuns);
        }

        /** The same counted from the end of a collection of so many elements. */
        int[] reversed(int size) {
            int[] reversed =
                    Arrays.stream(values).map(value -> size - 1 - value).toArray();
            if (inRuns) {
                for (int from = 0, to; from < reversed.length; from = to) {
                    to = endOfRun(from);
                    Arrays.sort(reversed, from, to);
                }
            }
            return reversed;
        }

        private int endOfRun(int from) {
            int to = from + 1;
            while (to < values.length && values[to] == values[to - 1] + 1) {
                to++;
            }
            return to;
        }
    }
}
