package io.bgql.parse;

import io.bgql.syntax.Source;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;

/**
 * A text that is not of the language: its tokens, where they could not be followed, and what could have stood there.
 *
 * @param whole what the text should have been, "statement" or "expression"
 */
record Trouble(String whole, Source source, List<Token> tokens, Walk walk, List<Offer> offers) {
    static Trouble of(String whole, Phrase phrase, Walk walk) {
        return new Trouble(whole, phrase.source(), phrase.tokens(), walk, Offers.at(walk));
    }

    boolean isExpression() {
        return whole.equals("expression");
    }

    /** The index of the wrong token, or the number of tokens when more had to come. */
    int place() {
        return walk.position();
    }

    /** The type of the wrong token, or of the one so many tokens behind it or in front of it. */
    int type(int distance) {
        int index = place() + distance;
        return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
    }

    String text(int distance) {
        int index = place() + distance;
        return index >= 0 && index < tokens.size() ? tokens.get(index).getText() : "";
    }

    /** Whether no blank stands between the wrong token and the one in front of it. */
    boolean touches() {
        return type(0) != Token.EOF
                && type(-1) != Token.EOF
                && tokens.get(place() - 1).getStopIndex() + 1
                        == tokens.get(place()).getStartIndex();
    }

    /** The text ends, or its {@code ;} stands, where more had to come. */
    boolean isUnfinished() {
        return type(0) == Token.EOF || (type(0) == BgqlLexer.END && !offers(Token.EOF));
    }

    /** The text ends behind the point of a number. */
    boolean endsInPoint() {
        return isUnfinished() && type(-1) == BgqlLexer.DOT && type(-2) == BgqlLexer.INTEGER;
    }

    boolean offers(int type) {
        return walk.steps().stream().anyMatch(step -> step.takes(type));
    }

    /** The column, in its line, of the token with the index. */
    int column(int index) {
        return source.columnOf(tokens.get(index).getStartIndex());
    }

    /** The index of the innermost bracket that is open at the wrong token. */
    OptionalInt openBracket() {
        return Bracket.openAt(tokens.subList(0, place()));
    }

    /** The index of the token of the type that stands behind the wrong one and is nearest to it. */
    OptionalInt next(int type) {
        return IntStream.range(place(), tokens.size())
                .filter(index -> tokens.get(index).getType() == type)
                .findFirst();
    }
}
