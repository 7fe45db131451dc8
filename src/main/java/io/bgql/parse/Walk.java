package io.bgql.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

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

    /** Stands for the type of the next token where every one is of interest. */
    private static final int ANY = Integer.MIN_VALUE;

    private final ATN network = BgqlParser._ATN;
    /** Told of each token that could be followed, with all the steps that take it. */
    interface Follower {
        void followed(int position, List<Step> taking);
    }

    private final List<Token> tokens;
    private final Follower follower;
    private final Deque<Item> pending = new ArrayDeque<>();
    private final @Nullable Frame[] entered = new @Nullable Frame[network.ruleToStartState.length];
    /** Where the last token led. */
    private List<Item> reached;

    private List<Step> steps = new ArrayList<>();
    private int position;
    private int round = 1;
    private int next;

    private Walk(int entryRule, List<Token> tokens, Follower follower) {
        this.tokens = tokens;
        this.follower = follower;
        this.reached = List.of(new Item(network.ruleToStartState[entryRule], new Frame(entryRule, 0)));
    }

    /** From the start of a rule that ends with EOF, as far as the tokens can be followed. */
    static Walk over(int entryRule, List<Token> tokens) {
        return over(entryRule, tokens, (position, taking) -> {});
    }

    static Walk over(int entryRule, List<Token> tokens, Follower follower) {
        Walk walk = new Walk(entryRule, tokens, follower);
        while (walk.position < tokens.size() && walk.advance()) {
            walk.position++;
        }
        walk.close(ANY);
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
        close(type);
        List<Step> taking = steps.stream().filter(step -> step.takes(type)).toList();
        if (taking.isEmpty()) {
            return false;
        }
        follower.followed(position, taking);
        reached = taking.stream()
                .map(step -> new Item(step.transition().target, step.frame()))
                .toList();
        return true;
    }

    /**
     * Follows all steps that take no token, depth first, so that the others come out in the order of the grammar. Rules
     * that cannot lead to the next token are left aside.
     */
    private void close(int nextType) {
        next = nextType;
        round++;
        steps = new ArrayList<>();
        Arrays.fill(entered, null);
        for (int i = reached.size() - 1; i >= 0; i--) {
            visit(reached.get(i).state(), reached.get(i).frame());
        }
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
        if (frame.visit(state, round)) {
            pending.push(new Item(state, frame));
        }
    }

    private void enter(RuleTransition call, Frame caller) {
        if (!leads(call.target)) {
            return;
        }
        int rule = call.target.ruleIndex;
        Frame frame = entered[rule];
        if (frame == null) {
            frame = new Frame(rule, position);
            entered[rule] = frame;
        }
        frame.add(new Frame.Caller(call.followState, caller));
        visit(call.target, frame);
        if (frame.isFinished()) {
            visit(call.followState, caller);
        }
    }

    private void leave(Frame frame) {
        frame.finish();
        for (Frame.Caller caller : frame.callers()) {
            if (leads(caller.follow())) {
                visit(caller.follow(), caller.frame());
            }
        }
    }

    /** Whether the next token, or the end of the rule, can be reached from the state. */
    private boolean leads(ATNState state) {
        if (next == ANY) {
            return true;
        }
        IntervalSet reachable = network.nextTokens(state);
        return reachable.contains(next) || reachable.contains(Token.EPSILON);
    }
}
