package io.bgql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** What a text still lacks before Enter carries it out. */
final class Closing {
    private Closing() {}

    static Completeness of(String text) {
        Splitter splitter = new Splitter(text);
        Completeness answer = new Completeness.Blank();
        for (Optional<Phrase> next = splitter.next(); next.isPresent(); next = splitter.next()) {
            if (next.get().ending() == Phrase.Ending.INPUT) {
                return ofOpen(next.get().tokens());
            }
            answer = new Completeness.Whole();
        }
        return answer;
    }

    private static Completeness ofOpen(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        if (last.getType() == BgqlLexer.UNTERMINATED_COMMENT) {
            return closed(tokens.subList(0, tokens.size() - 1), Optional.of("*/"));
        }
        if (last.getType() == BgqlLexer.UNTERMINATED) {
            List<Token> mended = new ArrayList<>(tokens);
            mended.set(tokens.size() - 1, terminated(last));
            return closed(mended, Optional.of(last.getText().startsWith("\"") ? "\"" : "'"));
        }
        return closed(tokens, Optional.empty());
    }

    private static Completeness closed(List<Token> tokens, Optional<String> unterminated) {
        Walk walk = Walk.over(BgqlParser.RULE_oneStatement, tokens);
        if (walk.isWrong()) {
            return new Completeness.Whole();
        }
        if (unterminated.isPresent()) {
            return new Completeness.Unfinished(unterminated.get());
        }
        return walk.isWhole() && needsNoSemicolon(tokens.get(0).getType())
                ? new Completeness.Whole()
                : new Completeness.Unfinished(missing(tokens));
    }

    /** Backslash commands, and the words by which people ask for help and leave. */
    private static boolean needsNoSemicolon(int first) {
        return first == BgqlLexer.BACKSLASH || Walk.begins(first, BgqlParser.RULE_help, BgqlParser.RULE_exit);
    }

    private static String missing(List<Token> tokens) {
        OptionalInt open = Bracket.openAt(tokens);
        int type = open.isEmpty()
                ? BgqlLexer.END
                : Bracket.closerOf(tokens.get(open.getAsInt()).getType()).orElseThrow();
        return Lexemes.fixedText(type).orElseThrow();
    }

    /** The string or blob that the token would be with its closing quote. */
    private static Token terminated(Token token) {
        CommonToken terminated = new CommonToken(token);
        terminated.setType(
                switch (token.getText().charAt(0)) {
                    case '"' -> BgqlLexer.QUOTED;
                    case 'x', 'X' -> BgqlLexer.HEX_BLOB;
                    case 'b', 'B' -> BgqlLexer.BASE64_BLOB;
                    default -> BgqlLexer.STRING;
                });
        return terminated;
    }
}
