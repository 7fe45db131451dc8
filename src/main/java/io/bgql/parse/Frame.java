package io.bgql.parse;

import java.util.ArrayList;
import java.util.BitSet;
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
    private final BitSet visited = new BitSet();
    private int visitedAt;
    private boolean finished;

    Frame(int rule, int position) {
        this.rule = rule;
        this.position = position;
        this.visitedAt = position;
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

    /** Whether the state is visited for the first time at the token. */
    boolean visit(ATNState state, int token) {
        if (visitedAt != token) {
            visited.clear();
            visitedAt = token;
            finished = false;
        }
        if (visited.get(state.stateNumber)) {
            return false;
        }
        visited.set(state.stateNumber);
        return true;
    }

    /** Notes that the rule can end at the token it is visited at. */
    void finish() {
        finished = true;
    }

    boolean isFinished() {
        return finished;
    }
}
