package io.bgql.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * Matches tokens in text that is still arriving: one that no character could make longer, such as a {@code ;} or the end
 * of a backslash command's line, is handed out without looking at the character behind it. ANTLR's own lexer looks twice,
 * and would wait for the next line at a terminal or in a pipe.
 */
final class Arriving extends LexerATNSimulator {
    Arriving(BgqlLexer lexer) {
        super(lexer, BgqlLexer._ATN, BgqlLexer._decisionToDFA, BgqlLexer._sharedContextCache);
    }

    @Override
    protected int execATN(CharStream input, DFAState first) {
        if (first.isAcceptState) {
            captureSimState(prevAccept, input, first);
        }
        DFAState state = first;
        int character = input.LA(1);
        while (true) {
            DFAState target = getExistingTargetState(state, character);
            if (target == null) {
                target = computeTargetState(input, state, character);
            }
            if (target.stateNumber == ERROR.stateNumber) {
                break;
            }
            if (character != IntStream.EOF) {
                consume(input);
            }
            if (target.isAcceptState) {
                captureSimState(prevAccept, input, target);
                if (character == IntStream.EOF || isFinal(target)) {
                    break;
                }
            }
            character = input.LA(1);
            state = target;
        }
        return failOrAccept(prevAccept, input, state.configs, character);
    }

    private static boolean isFinal(DFAState state) {
        for (ATNConfig configuration : state.configs) {
            if (!(configuration.state instanceof RuleStopState)) {
                return false;
            }
        }
        return true;
    }
}
