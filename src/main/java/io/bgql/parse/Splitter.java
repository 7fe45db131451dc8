package io.bgql.parse;

import io.bgql.syntax.Source;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Cuts an input into statements as it arrives. Each character is lexed once, and the text of a statement is kept only
 * until the next one is asked for.
 */
final class Splitter {
    /** Few texts have shorter tokens on average, so that a list with room for so many seldom grows. */
    private static final int CHARACTERS_OF_A_TOKEN = 3;

    private final String name;
    private final Tokenizer tokenizer;

    Splitter(String name, Reader input) {
        this(name, new Characters(name, input));
    }

    Splitter(String text) {
        this("", new Characters("", text));
    }

    private Splitter(String name, Characters characters) {
        this.name = name;
        this.tokenizer = new Tokenizer(characters);
    }

    /** The next statement that is not blank; its tokens can be asked for their text until the next call. */
    Optional<Phrase> next() {
        while (true) {
            Token first = first();
            if (first.getType() == Token.EOF) {
                return Optional.empty();
            }
            if (first.getType() != BgqlLexer.END) {
                return Optional.of(from(first));
            }
        }
    }

    private Token first() {
        while (true) {
            tokenizer.forget();
            Token token = tokenizer.nextToken();
            if (token.getType() == Token.EOF || isSeen(token)) {
                return token;
            }
        }
    }

    private Phrase from(Token first) {
        List<Token> tokens = new ArrayList<>();
        Token token = first;
        while (token.getType() != Token.EOF && token.getType() != BgqlLexer.RAW_END) {
            add(token, tokens);
            if (token.getType() == BgqlLexer.END) {
                return phrase(tokens, Phrase.Ending.SEMICOLON);
            }
            token = tokenizer.nextBehindSpaces();
        }
        return phrase(tokens, token.getType() == Token.EOF ? Phrase.Ending.INPUT : Phrase.Ending.LINE);
    }

    private Phrase phrase(List<Token> tokens, Phrase.Ending ending) {
        Token first = tokens.get(0);
        String text = tokenizer.text(0, tokens.get(tokens.size() - 1).getStopIndex() + 1);
        Source source = new Source(name, text, first.getLine(), first.getCharPositionInLine() + 1);
        return Phrase.of(source, tokens, ending);
    }

    /** The whole source as one statement, however many it holds. */
    static Phrase statement(Source source) {
        Tokenizer tokenizer = new Tokenizer(new Characters(source.name(), source.text()));
        List<Token> tokens = new ArrayList<>(roomFor(source));
        for (Token token = tokenizer.nextBehindSpaces();
                token.getType() != Token.EOF;
                token = tokenizer.nextBehindSpaces()) {
            add(token, tokens);
        }
        return Phrase.of(source, tokens, Phrase.Ending.INPUT);
    }

    /** The whole source as one expression, in which no comment may stand. */
    static Phrase expression(Source source) {
        Tokenizer tokenizer = new Tokenizer(new Characters(source.name(), source.text()));
        List<Token> tokens = new ArrayList<>(roomFor(source));
        for (Token token = tokenizer.nextBehindSpaces();
                token.getType() != Token.EOF;
                token = tokenizer.nextBehindSpaces()) {
            if (isSeen(token) || token.getChannel() == BgqlLexer.COMMENTS) {
                tokens.add(shown(token));
            }
        }
        return new Phrase(source, tokens, Phrase.Ending.INPUT);
    }

    private static int roomFor(Source source) {
        return source.text().length() / CHARACTERS_OF_A_TOKEN + 2;
    }

    private static void add(Token token, List<Token> tokens) {
        if (isSeen(token)) {
            tokens.add(token);
        } else if (token.getType() == BgqlLexer.HASH_COMMENT && isOpen(tokens)) {
            tokens.add(shown(token));
        }
    }

    private static boolean isOpen(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).getType() != BgqlLexer.END;
    }

    private static boolean isSeen(Token token) {
        return token.getChannel() == Token.DEFAULT_CHANNEL;
    }

    private static Token shown(Token comment) {
        ((CommonToken) comment).setChannel(Token.DEFAULT_CHANNEL);
        return comment;
    }
}
