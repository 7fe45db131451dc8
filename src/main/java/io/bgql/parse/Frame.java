package io.bgql.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.atn.ATNState;

/**
 * One rule entered at one token, with everywhere it may return to: frames share their callers, so that a walk keeps all
 * the ways a text may be read at the cost of one.
 */
final class Frame {
    /** Where a frame returns to: a state of the calling rule, and the frame of that. */
    record Caller(ATNState follow, Frame frame) {}

    private final int rule;
    private final int position;
    private final List<Caller> callers = new ArrayList<>(2);
    /** The states that were visited in the round, few enough to look through. */
    private int[] visited = new int[8];

    private int count;
    private int round;
    private boolean finished;

    Frame(int rule, int position) {
        this.rule = rule;
        this.position = position;
    }

    int rule() {
        return rule;
    }

    /** The index of the token that the rule began at. */
    int position() {
        return position;
    }

    List<Caller> callers() {
        return callers;
    }

    void add(Caller caller) {
        callers.add(caller);
    }

    /** Whether the state is visited for the first time in the round. */
    boolean visit(ATNState state, int currentRound) {
        if (round != currentRound) {
            round = currentRound;
            count = 0;
            finished = false;
        }
        for (int i = 0; i < count; i++) {
            if (visited[i] == state.stateNumber) {
                return false;
            }
        }
        if (count == visited.length) {
            visited = Arrays.copyOf(visited, 2 * count);
        }
        visited[count++] = state.stateNumber;
        return true;
    }

    /** Notes that the rule can end in the current round. */
    void finish() {
        finished = true;
    }

    boolean isFinished() {
        return finished;
    }
}
