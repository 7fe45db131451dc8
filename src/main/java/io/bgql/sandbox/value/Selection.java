package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/**
 * Elements picked out of a collection, by their positions in it.
 *
 * @param elements in the order in which elements are answered
 * @param indexes the positions as they are answered
 * @param ranks the ranks to answer, or null when each element's own is to be looked up
 * @param exists the answer to whether there are any
 */
record Selection(
        Numbers elements, Numbers indexes, @Nullable Numbers ranks, boolean exists) {
    /** Positions that were found one by one. */
    static Selection of(int... positions) {
        Numbers each = Numbers.each(positions);
        return new Selection(each, each, null, positions.length != 0);
    }

    /** Positions from one up to but not including another. */
    static Selection range(int from, int to) {
        Numbers range = Numbers.range(from, to);
        return new Selection(range, range, null, from != to);
    }

    Selection withIndexes(Numbers others) {
        return new Selection(elements, others, ranks, exists);
    }

    Selection withRanks(Numbers known) {
        return new Selection(elements, indexes, known, exists);
    }

    Selection existing(boolean answer) {
        return new Selection(elements, indexes, ranks, answer);
    }

    int count() {
        return elements.values().length;
    }

    /** All the others of a collection of so many elements, in their order. */
    Selection inverted(int size) {
        Numbers others = elements.complement(size);
        Numbers otherRanks = ranks == null ? null : ranks.complement(size);
        return new Selection(others, indexes.complement(size), otherRanks, others.values().length != 0);
    }

    /** Which positions are picked. */
    boolean[] mask(int size) {
        boolean[] mask = new boolean[size];
        for (int element : elements.values()) {
            mask[element] = true;
        }
        return mask;
    }
}
