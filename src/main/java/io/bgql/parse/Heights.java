package io.bgql.parse;

import java.util.Arrays;

/**
 * How high the tree of operands and operators grows between two brackets, told as its tokens go by: every operator of a
 * row puts one more level over all that stands left of it. Whoever walks such a tree recurses as deep.
 */
final class Heights {
    private static final int NONE = -1;

    /** The trees that wait for their right operand, by how loosely their operators bind. */
    private final int[] waiting;

    private int operand;
    private int highest;

    Heights(int chains) {
        waiting = new int[chains];
        Arrays.fill(waiting, NONE);
    }

    /** What is in a bracket has been read, and is an operand here. */
    void bracket(Heights inside) {
        operand = Math.max(operand, inside.highest() + 1);
    }

    /** An operator comes, for which everything that binds no looser has been read; the height of what it stands over. */
    int operator(int chain) {
        int height = combined(chain);
        waiting[chain] = height;
        operand = 0;
        return height + 1;
    }

    /** A whole operand of a comparison, of a row of conditions or of a list has been read. */
    void part() {
        highest();
        operand = 0;
    }

    int highest() {
        highest = Math.max(highest, combined(waiting.length - 1));
        return highest;
    }

    private int combined(int loosest) {
        int height = operand;
        for (int chain = 0; chain <= loosest; chain++) {
            if (waiting[chain] != NONE) {
                height = Math.max(waiting[chain], height) + 1;
                waiting[chain] = NONE;
            }
        }
        operand = height;
        return height;
    }
}
