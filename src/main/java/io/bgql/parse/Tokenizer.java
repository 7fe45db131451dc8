package io.bgql.parse;

import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;

/** The lexer, for text that is all there and for text that is still arriving: each is matched in its own way. */
final class Tokenizer extends BgqlLexer {
    private final Characters characters;

    Tokenizer(Characters characters) {
        super(characters);
        this.characters = characters;
        setInterpreter(characters.isArriving() ? new Arriving(this) : new Whole(this, characters));
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

    /** The next token behind spaces, for which no token is made: every second token would be one. */
    Token nextBehindSpaces() {
        if (_mode == DEFAULT_MODE) {
            int count = 0;
            while (characters.LA(1) == ' ') {
                characters.consume();
                count++;
            }
            getInterpreter().setCharPositionInLine(getInterpreter().getCharPositionInLine() + count);
        }
        return nextToken();
    }

    /** Drops the text before the next token, which gets offset 0. */
    void forget() {
        characters.forget();
    }

    String text(int from, int to) {
        return characters.text(from, to);
    }
}
