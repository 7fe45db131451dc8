package io.bgql.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * Matches tokens in text that is all there: along what ANTLR has learnt from earlier texts, with nothing to do for a
 * character but a look at one table. What is not yet known, and characters beyond ASCII, go ANTLR's way.
 */
final class Whole extends LexerATNSimulator {
    private static final int MIN_CHARACTER = BgqlLexer.MIN_CHAR_VALUE;
    private static final int MAX_CHARACTER = BgqlLexer.MAX_CHAR_VALUE;

    private final Characters characters;

    Whole(BgqlLexer lexer, Characters characters) {
        super(lexer, BgqlLexer._ATN, BgqlLexer._decisionToDFA, BgqlLexer._sharedContextCache);
        this.characters = characters;
    }

    @Override
    protected int execATN(CharStream input, DFAState first) {
        DFAState state = first;
        @Nullable DFAState accepted = null;
        int length = 0;
        boolean oneLine = true;
        for (int ahead = 1; ; ahead++) {
            int character = characters.ahead(ahead);
            oneLine &= character != '\n';
            if (character == IntStream.EOF && state.isAcceptState && !takesEnd(state)) {
                break;
            }
            @Nullable DFAState next = next(state, character);
            if (next == null) {
                return super.execATN(input, first);
            }
            if (next.stateNumber == ERROR.stateNumber) {
                break;
            }
            if (next.isAcceptState) {
                accepted = next;
                length = ahead;
            }
            state = next;
        }
        if (accepted == null) {
            return super.execATN(input, first);
        }
        count(length, oneLine);
        int end = input.index() + length;
        accept(input, accepted.lexerActionExecutor, input.index(), end, line, charPositionInLine);
        return accepted.prediction;
    }

    /** Whether the end of the text could be part of the token, as it is of a comment. */
    private static boolean takesEnd(DFAState state) {
        for (ATNConfig configuration : state.configs) {
            for (int i = 0; i < configuration.state.getNumberOfTransitions(); i++) {
                if (configuration.state.transition(i).matches(IntStream.EOF, MIN_CHARACTER, MAX_CHARACTER)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable DFAState next(DFAState state, int character) {
        @Nullable DFAState @Nullable [] edges = state.edges;
        return edges == null || character < MIN_DFA_EDGE || character > MAX_DFA_EDGE
                ? null
                : edges[character - MIN_DFA_EDGE];
    }

    private void count(int length, boolean oneLine) {
        if (oneLine) {
            charPositionInLine += length;
            return;
        }
        for (int i = 1; i <= length; i++) {
            boolean newLine = characters.ahead(i) == '\n';
            line += newLine ? 1 : 0;
            charPositionInLine = newLine ? 0 : charPositionInLine + 1;
        }
    }
}
