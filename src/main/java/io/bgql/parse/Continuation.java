package io.bgql.parse;

import io.bgql.syntax.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.Token;

/** What may stand at the end of a text. */
final class Continuation {
    private Continuation() {}

    static List<Expectation> of(String text) {
        if (endsInComment(text)) {
            return List.of();
        }
        List<Token> written = written(lastStatement(text), text.length());
        Walk walk = Walk.over(BgqlParser.RULE_oneStatement, written);
        return walk.isWrong()
                ? List.of()
                : Offers.at(walk).stream().map(Offer::expectation).distinct().toList();
    }

    /** Where the word, name, number, open string or command begins that touches the end of the text; else its end. */
    static int wordStart(String text) {
        List<Token> tokens = lastStatement(text);
        List<Token> written = written(tokens, text.length());
        int start = written.size() < tokens.size() ? tokens.get(written.size()).getStartIndex() : text.length();
        return nameStart(written, start).orElse(start);
    }

    /** Where a name begins that goes on at the place after a minus. */
    private static OptionalInt nameStart(List<Token> written, int place) {
        boolean joined = !written.isEmpty()
                && written.get(written.size() - 1).getType() == BgqlLexer.MINUS
                && written.get(written.size() - 1).getStopIndex() + 1 == place;
        if (!joined) {
            return OptionalInt.empty();
        }
        Walk walk = Walk.over(BgqlParser.RULE_oneStatement, written);
        return walk.steps().stream()
                .flatMap(step -> Places.nearestFrames(step.frame(), rule -> rule == BgqlParser.RULE_name).stream())
                .mapToInt(Frame::position)
                .filter(position -> position < walk.position())
                .map(position -> written.get(position).getStartIndex())
                .min();
    }

    private static boolean endsInComment(String text) {
        List<Lexeme> lexemes = Lexemes.of(text);
        if (lexemes.isEmpty()) {
            return false;
        }
        Lexeme last = lexemes.get(lexemes.size() - 1);
        return switch (last.kind()) {
            case COMMENT -> !text.endsWith("\n") && !text.endsWith("*/");
            case WRONG -> text.startsWith("/*", last.span().start());
            default -> false;
        };
    }

    private static List<Token> lastStatement(String text) {
        List<Token> tokens = Splitter.statement(Source.of(text)).tokens();
        Optional<Token> end = tokens.stream()
                .filter(token -> token.getType() == BgqlLexer.END || token.getType() == BgqlLexer.RAW_END)
                .reduce((first, second) -> second);
        return end.map(token -> tokens.subList(tokens.indexOf(token) + 1, tokens.size()))
                .orElse(tokens);
    }

    /** Without the word, number or open string that touches the end. */
    private static List<Token> written(List<Token> tokens, int end) {
        if (tokens.isEmpty()) {
            return tokens;
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean touches = last.getStopIndex() + 1 == end;
        boolean goesOn = switch (Lexemes.kindOf(last.getType())) {
            case KEYWORD, NAME, NUMBER, VARIABLE, COMMAND, WRONG -> true;
            case STRING, SIGN, COMMENT, BLANK -> false;
        };
        return touches && goesOn ? tokens.subList(0, tokens.size() - 1) : tokens;
    }
}
