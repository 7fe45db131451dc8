package io.bgql.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/**
 * A walk over ANTLR's network of the grammar with the tokens of a text: it follows every way the text may be read side
 * by side, and so knows where the text stops being one of the language, and all that could have stood there. It does
 * not recurse and takes time in proportion to the text.
 */
final class Walk {
    /** A step that takes a token, and the frame it is taken in. */
    record Step(Transition transition, Frame frame) {
        boolean takes(int type) {
            return transition.matches(type, Token.MIN_USER_TOKEN_TYPE, BgqlParser._ATN.maxTokenType);
        }
    }

    private record Item(ATNState state, Frame frame) {}

    private final ATN network = BgqlParser._ATN;
    private final List<Token> tokens;
    private final Deque<Item> pending = new ArrayDeque<>();
    private final Map<Integer, Frame> entered = new HashMap<>();
    private List<Step> steps = new ArrayList<>();
    private int position;

    private Walk(int entryRule, List<Token> tokens) {
        this.tokens = tokens;
        ATNState start = network.ruleToStartState[entryRule];
        Frame frame = new Frame(entryRule, 0);
        frame.visit(start, 0);
        pending.push(new Item(start, frame));
        close();
    }

    /** From the start of a rule that ends with EOF, as far as the tokens can be followed. */
    static Walk over(int entryRule, List<Token> tokens) {
        Walk walk = new Walk(entryRule, tokens);
        while (walk.position < tokens.size() && walk.advance()) {
            walk.position++;
            walk.close();
        }
        return walk;
    }

    /** Whether one of the statements' rules can begin with the token. */
    static boolean begins(int type, int... rules) {
        return over(BgqlParser.RULE_oneStatement, List.of()).steps.stream()
                .anyMatch(step -> step.takes(type)
                        && IntStream.of(rules)
                                .anyMatch(rule -> rule == step.frame().rule()));
    }

    /** All tokens can be followed, and nothing more is needed. */
    boolean isWhole() {
        return !isWrong() && steps.stream().anyMatch(step -> step.takes(Token.EOF));
    }

    /** There is a token that cannot be followed. */
    boolean isWrong() {
        return position < tokens.size();
    }

    /** The index of the token that cannot be followed, or the number of tokens. */
    int position() {
        return position;
    }

    /** The type of the token in front of the position. */
    int before() {
        return position == 0 ? Token.EOF : tokens.get(position - 1).getType();
    }

    /** What could stand at the position, in the order of the grammar. */
    List<Step> steps() {
        return steps;
    }

    private boolean advance() {
        int type = tokens.get(position).getType();
        for (Step step : steps) {
            ATNState target = step.transition().target;
            if (step.takes(type) && step.frame().visit(target, position + 1)) {
                pending.add(new Item(target, step.frame()));
            }
        }
        return !pending.isEmpty();
    }

    /** Follows all steps that take no token, depth first, so that the others come out in the order of the grammar. */
    private void close() {
        entered.clear();
        steps = new ArrayList<>();
        while (!pending.isEmpty()) {
            Item item = pending.pop();
            if (item.state() instanceof RuleStopState) {
                leave(item.frame());
            } else {
                follow(item);
            }
        }
    }

    private void follow(Item item) {
        for (int i = item.state().getNumberOfTransitions() - 1; i >= 0; i--) {
            Transition transition = item.state().transition(i);
            if (transition instanceof RuleTransition rule) {
                enter(rule, item.frame());
            } else if (transition.isEpsilon()) {
                visit(transition.target, item.frame());
            } else {
                steps.add(new Step(transition, item.frame()));
            }
        }
    }

    private void visit(ATNState state, Frame frame) {
        if (frame.visit(state, position)) {
            pending.push(new Item(state, frame));
        }
    }

    private void enter(RuleTransition call, Frame caller) {
        int rule = call.target.ruleIndex;
        Frame frame = entered.computeIfAbsent(rule, index -> new Frame(index, position));
        frame.add(new Frame.Caller(call.followState, caller));
        visit(call.target, frame);
        if (frame.isFinished()) {
            visit(call.followState, caller);
        }
    }

    private void leave(Frame frame) {
        frame.finish();
        for (Frame.Caller caller : frame.callers()) {
            visit(caller.follow(), caller.frame());
        }
    }
}
