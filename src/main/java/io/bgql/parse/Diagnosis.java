package io.bgql.parse;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a text, where, and what could have stood there. */
final class Diagnosis {
    private static final int MOST_ALTERNATIVES = 12;
    private static final int LONGEST_QUOTE = 40;

    private final Trouble trouble;

    private Diagnosis(Trouble trouble) {
        this.trouble = trouble;
    }

    static Diagnostic of(Trouble trouble) {
        Diagnosis diagnosis = new Diagnosis(trouble);
        return new Diagnostic(
                Diagnostic.Code.SYNTAX,
                Optional.of(diagnosis.span()),
                diagnosis.message(),
                diagnosis.expected(),
                Hints.of(trouble));
    }

    private Span span() {
        List<Token> tokens = trouble.tokens();
        if (trouble.type(0) == Token.EOF) {
            int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).getStopIndex() + 1;
            return new Span(end, end);
        }
        Span token = Words.span(tokens.get(trouble.place()));
        return isUnterminated() ? new Span(token.start(), token.start() + 1) : token;
    }

    private String message() {
        int type = trouble.type(0);
        if (trouble.tokens().isEmpty()) {
            return "there is no " + trouble.whole();
        }
        if (trouble.isUnfinished()) {
            return "the " + trouble.whole() + " is not finished";
        }
        if (Bracket.isCloser(type) && trouble.openBracket().isEmpty()) {
            return "unmatched '" + trouble.text(0) + "'";
        }
        return switch (type) {
            case BgqlLexer.UNTERMINATED -> unterminated("string");
            case BgqlLexer.UNTERMINATED_COMMENT -> unterminated("comment");
            case BgqlLexer.HASH_COMMENT, BgqlLexer.DASH_COMMENT, BgqlLexer.SLASH_COMMENT, BgqlLexer.BLOCK_COMMENT ->
                "a comment cannot stand here";
            default -> isMalformedNumber() ? malformedNumber() : "unexpected " + quoted(trouble.text(0));
        };
    }

    private String unterminated(String what) {
        return "unterminated " + what + " starting at column " + trouble.column(trouble.place());
    }

    private boolean isUnterminated() {
        return trouble.type(0) == BgqlLexer.UNTERMINATED || trouble.type(0) == BgqlLexer.UNTERMINATED_COMMENT;
    }

    private boolean isMalformedNumber() {
        return trouble.touches()
                && trouble.type(-1) == BgqlLexer.DOT
                && trouble.type(-2) == BgqlLexer.FLOAT
                && Lexemes.kindOf(trouble.type(0)) == Lexeme.Kind.NUMBER;
    }

    private String malformedNumber() {
        return "malformed number '" + trouble.text(-2) + "." + trouble.text(0) + "'";
    }

    private static String quoted(String text) {
        String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
        return shown.startsWith("'") ? shown : "'" + shown + "'";
    }

    private List<String> expected() {
        if (isUnterminated() || trouble.type(0) == BgqlLexer.HASH_COMMENT || isMalformedNumber()) {
            return List.of();
        }
        if (trouble.endsInPoint()) {
            return List.of("digits");
        }
        if (trouble.place() == 0 && !trouble.isExpression()) {
            return List.of("a statement");
        }
        List<String> phrases = phrases();
        if (!phrases.isEmpty()) {
            return phrases;
        }
        return trouble.offers().isEmpty()
                ? List.of("the end of the " + trouble.whole())
                : trouble.offers().stream().map(Offer::phrase).distinct().toList();
    }

    private List<String> phrases() {
        boolean operators = trouble.offers().stream().anyMatch(offer -> offer.rank() == Offer.Rank.OPERATOR);
        Stream<String> words = trouble.offers().stream()
                .filter(offer -> isNamed(offer.rank(), operators))
                .map(Offer::phrase);
        return Stream.concat(words, operators ? Stream.of("an operator") : Stream.empty())
                .distinct()
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    private static boolean isNamed(Offer.Rank rank, boolean operators) {
        return switch (rank) {
            case PLACE, WORD, SIGN, EXPRESSION_WORD -> true;
            case COMPARISON -> !operators;
            case BEGINNING, OPERATOR, EXTENSION, STAND_IN -> false;
        };
    }
}
