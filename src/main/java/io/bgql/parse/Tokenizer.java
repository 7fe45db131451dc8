package io.bgql.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * The lexer for text that is still arriving: a token that no character could make longer, such as a {@code ;} or the
 * end of a backslash command's line, is handed out without looking at the character behind it. ANTLR's own lexer looks
 * twice, and would wait for the next line at a terminal or in a pipe.
 */
final class Tokenizer extends BgqlLexer {
    private final Characters characters;

    Tokenizer(Characters characters) {
        super(characters);
        this.characters = characters;
        setInterpreter(new Matcher(this, characters.isArriving()));
        removeErrorListeners();
    }

    /** As in the superclass, without its look at the next character; no rule of the grammar skips or continues. */
    @Override
    public Token nextToken() {
        if (characters.LA(1) == IntStream.EOF) {
            return emitEOF();
        }
        _token = null;
        _text = null;
        _channel = Token.DEFAULT_CHANNEL;
        _tokenStartCharIndex = characters.index();
        _tokenStartLine = getInterpreter().getLine();
        _tokenStartCharPositionInLine = getInterpreter().getCharPositionInLine();
        _type = getInterpreter().match(characters, _mode);
        return emit();
    }

    /** Drops the text before the next token, which gets offset 0. */
    void forget() {
        characters.forget();
    }

    String text(int from, int to) {
        return characters.text(from, to);
    }

    private static final class Matcher extends LexerATNSimulator {
        private final boolean arriving;

        Matcher(BgqlLexer lexer, boolean arriving) {
            super(lexer, BgqlLexer._ATN, BgqlLexer._decisionToDFA, BgqlLexer._sharedContextCache);
            this.arriving = arriving;
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
                    if (character == IntStream.EOF || (arriving && isFinal(target))) {
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
}
