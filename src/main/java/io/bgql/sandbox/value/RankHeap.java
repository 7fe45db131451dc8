package io.bgql.sandbox.value;

import java.util.List;

/**
 * The positions of the lowest or highest values of a collection, found with a binary heap as servers do: so that of equal
 * values the same ones are taken, and come in the same order.
 */
final class RankHeap {
    private final List<Element> values;
    private final boolean lowestFirst;
    private final int[] heap;
    private int filled;

    private RankHeap(List<Element> values, boolean lowestFirst) {
        this.values = values;
        this.lowestFirst = lowestFirst;
        this.heap = Numbers.range(0, values.size()).values();
        this.filled = heap.length;
        for (int i = filled / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /**
     * The positions of the values with the ranks from one up to but not including another: the highest rank first,
     * unless the range is nearer to the highest of all.
     */
    static int[] positions(List<Element> values, int from, int to) {
        boolean below = from <= values.size() - to;
        RankHeap heap = new RankHeap(values, below);
        heap.moveToEnd(below ? to : values.size() - from);
        int[] positions = new int[to - from];
        System.arraycopy(heap.heap, heap.filled, positions, 0, positions.length);
        return positions;
    }

    private void moveToEnd(int count) {
        for (int i = 0; i < count; i++) {
            int top = heap[0];
            filled--;
            heap[0] = heap[filled];
            sink(0);
            heap[filled] = top;
        }
    }

    private void sink(int start) {
        int parent = start;
        while (2 * parent + 1 < filled) {
            int child = preferredChild(parent);
            if (compare(heap[child], heap[parent]) >= 0) {
                return;
            }
            int kept = heap[parent];
            heap[parent] = heap[child];
            heap[child] = kept;
            parent = child;
        }
    }

    private int preferredChild(int parent) {
        int left = 2 * parent + 1;
        int right = left + 1;
        return right >= filled || compare(heap[left], heap[right]) <= 0 ? left : right;
    }

    /** Negative when the first position's value belongs nearer to the top. */
    private int compare(int first, int second) {
        int order = Ordering.compare(values.get(first), values.get(second));
        return lowestFirst ? order : -order;
    }
}
