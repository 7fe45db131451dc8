package io.bgql.sandbox.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Elements picked out of a collection, by their positions in it. */
final class Selection {
    private final int[] elements;
    private final int[] indexes;
    private final int @Nullable [] ranks;

    Selection(int[] elements, int[] indexes, int @Nullable [] ranks) {
        this.elements = elements;
        this.indexes = indexes;
        this.ranks = ranks;
    }

    static Selection of(int... positions) {
        return new Selection(positions, positions, null);
    }

    static Selection range(int from, int to) {
        return of(numbers(from, to));
    }

    /** The numbers from one up to but not including another. */
    static int[] numbers(int from, int to) {
        int[] numbers = new int[Math.max(0, to - from)];
        Arrays.setAll(numbers, i -> from + i);
        return numbers;
    }

    /** The positions in the order in which elements are answered. */
    int[] elements() {
        return elements;
    }

    /** The positions in the order in which positions are answered. */
    int[] indexes() {
        return indexes;
    }

    /** The ranks to answer, or null when each element's own is to be looked up. */
    int @Nullable [] ranks() {
        return ranks;
    }

    int count() {
        return elements.length;
    }

    /** All the others of a collection of so many elements, in their order. */
    Selection inverted(int size) {
        int[] others = complement(elements, size);
        return new Selection(others, others, ranks == null ? null : complement(ranks, size));
    }

    private static int[] complement(int[] numbers, int size) {
        boolean[] taken = new boolean[size];
        for (int number : numbers) {
            taken[number] = true;
        }
        return Arrays.stream(numbers(0, size)).filter(i -> !taken[i]).toArray();
    }

    /** Which positions are picked. */
    boolean[] mask(int size) {
        boolean[] mask = new boolean[size];
        for (int element : elements) {
            mask[element] = true;
        }
        return mask;
    }
}
