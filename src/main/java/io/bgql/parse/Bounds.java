package io.bgql.parse;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Refuses what would overflow the stack of the parser, or of the Aerospike client later on, before either sees it:
 * counted on the tokens, since the parser itself recurses. Rows and elements may be as many as there are.
 */
final class Bounds {
    private static final int DEEPEST = 500;
    private static final int LONGEST = 4_000;
    /** What is as long as may be, within brackets as deep as may be; so much fits a stack of 1 MB. */
    private static final int HIGHEST = LONGEST + DEEPEST;

    // The operators that can stand in a row, from the tightest to the loosest.
    private static final int MULTIPLICATIVE = 0;
    private static final int ADDITIVE = 1;
    private static final int SHIFT = 2;
    private static final int BITS = 3;
    private static final int AND = 4;
    private static final int OR = 5;
    private static final int CHAINS = 6;

    private final Deque<Level> levels = new ArrayDeque<>();
    private Level level = new Level();
    private int depth;
    private int highest;
    private int before = Token.EOF;

    private Bounds() {}

    /**
     * How deep the tokens nest.
     *
     * @throws StatementException at the token that goes too far
     */
    static int check(List<Token> tokens) {
        Bounds bounds = new Bounds();
        int deepest = 0;
        for (Token token : tokens) {
            bounds.count(token);
            deepest = Math.max(deepest, bounds.depth);
        }
        return deepest;
    }

    private void count(Token token) {
        int type = token.getType();
        if (before != BgqlLexer.DOT && before != BgqlLexer.DOLLAR_DOT) {
            count(type);
            refuse(depth > DEEPEST, token, "nested deeper than 500 levels");
            refuse(level.tooLong, token, "more than 4,000 operators in a row");
            refuse(highest > HIGHEST, token, "nested deeper than 4,500 operators");
        } else if (Bracket.closerOf(type).isPresent()) {
            open();
        }
        before = type;
    }

    private static void refuse(boolean over, Token token, String message) {
        if (over) {
            throw new StatementException(
                    Diagnostic.at(Words.span(token), Diagnostic.Code.UNSUPPORTED, "the expression is " + message));
        }
    }

    private void count(int type) {
        switch (type) {
            case BgqlLexer.CLOSE, BgqlLexer.CLOSE_LIST, BgqlLexer.CLOSE_MAP -> close();
            case BgqlLexer.COMMA, BgqlLexer.COLON, BgqlLexer.ARROW, BgqlLexer.WHERE, BgqlLexer.END -> part();
            case BgqlLexer.OR -> junction(OR);
            case BgqlLexer.AND -> conjunction();
            case BgqlLexer.EQUAL, BgqlLexer.ASSIGN, BgqlLexer.NOT_EQUAL, BgqlLexer.UNEQUAL -> comparison(false);
            case BgqlLexer.LESS, BgqlLexer.LESS_OR_EQUAL, BgqlLexer.GREATER, BgqlLexer.GREATER_OR_EQUAL ->
                comparison(false);
            case BgqlLexer.IN, BgqlLexer.LIKE, BgqlLexer.IS -> comparison(false);
            case BgqlLexer.BETWEEN -> comparison(true);
            case BgqlLexer.AMPERSAND, BgqlLexer.BAR, BgqlLexer.CARET -> operator(BITS);
            case BgqlLexer.SHIFT_LEFT, BgqlLexer.SHIFT_RIGHT, BgqlLexer.SHIFT_RIGHT_LOGICAL -> operator(SHIFT);
            case BgqlLexer.STAR, BgqlLexer.SLASH, BgqlLexer.PERCENT -> operator(MULTIPLICATIVE);
            case BgqlLexer.PLUS, BgqlLexer.MINUS -> sign();
            case BgqlLexer.TILDE, BgqlLexer.POWER -> nestTightly();
            case BgqlLexer.NOT -> nestLoosely();
            default -> {
                if (Bracket.closerOf(type).isPresent()) {
                    open();
                }
            }
        }
    }

    private void part() {
        level.heights.part();
        end(CHAINS);
        endNegations();
    }

    private void junction(int chain) {
        level.heights.part();
        countOne(chain);
        endNegations();
    }

    /** The AND of BETWEEN goes on with a comparison; any other ends it. */
    private void conjunction() {
        if (level.between) {
            comparison(false);
        } else {
            junction(AND);
        }
    }

    private void comparison(boolean between) {
        level.heights.part();
        end(AND);
        level.between = between;
    }

    /** Between two operands a sign is an operator; elsewhere it nests the operand behind it. */
    private void sign() {
        if (Bracket.isOperandEnd(before)) {
            operator(ADDITIVE);
        } else {
            nestTightly();
        }
    }

    private void operator(int chain) {
        highest = Math.max(highest, level.heights.operator(chain));
        countOne(chain);
    }

    private void countOne(int chain) {
        end(chain);
        level.tooLong = ++level.counts[chain] > LONGEST;
    }

    /** Ends the chains that bind tighter, and what signs and powers nested. */
    private void end(int tighterThan) {
        Arrays.fill(level.counts, 0, tighterThan, 0);
        depth -= level.tight;
        level.tight = 0;
    }

    private void endNegations() {
        depth -= level.negations;
        level.negations = 0;
        level.between = false;
    }

    private void nestTightly() {
        level.tight++;
        depth++;
    }

    private void nestLoosely() {
        level.negations++;
        depth++;
    }

    /** {@code not(} is one bracket, not a NOT and a bracket. */
    private void open() {
        if (before == BgqlLexer.NOT && level.negations > 0) {
            level.negations--;
            depth--;
        }
        levels.push(level);
        level = new Level();
        depth++;
    }

    private void close() {
        if (!levels.isEmpty()) {
            depth -= 1 + level.tight + level.negations;
            Heights inside = level.heights;
            level = levels.pop();
            level.heights.bracket(inside);
        }
    }

    /** What is open between two brackets. */
    private static final class Level {
        private final int[] counts = new int[CHAINS];
        private final Heights heights = new Heights(AND);
        private int tight;
        private int negations;
        private boolean between;
        private boolean tooLong;
    }
}
