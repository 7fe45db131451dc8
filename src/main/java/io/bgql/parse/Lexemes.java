package io.bgql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** What can be coloured, told from the lexer's vocabulary: a token with a fixed text is a keyword or a sign. */
final class Lexemes {
    private static final List<Lexeme.Kind> KINDS = kinds();

    private Lexemes() {}

    /** The whole text, every character of it in one lexeme. */
    static List<Lexeme> of(String text) {
        Tokenizer tokenizer = new Tokenizer(new Characters("", text));
        List<Lexeme> lexemes = new ArrayList<>();
        for (Token token = tokenizer.nextToken(); token.getType() != Token.EOF; token = tokenizer.nextToken()) {
            lexemes.add(new Lexeme(kindOf(token.getType()), Words.span(token)));
        }
        return List.copyOf(lexemes);
    }

    static Lexeme.Kind kindOf(int type) {
        return KINDS.get(type);
    }

    /** A keyword, or a word of the user's. */
    static boolean isWord(int type) {
        return type != Token.EOF && (kindOf(type) == Lexeme.Kind.KEYWORD || kindOf(type) == Lexeme.Kind.NAME);
    }

    static boolean isSign(int type) {
        return type != Token.EOF && kindOf(type) == Lexeme.Kind.SIGN;
    }

    /** A keyword's or sign's text as the lexer file has it; empty for tokens whose text varies. */
    static Optional<String> fixedText(int type) {
        return Optional.ofNullable(BgqlLexer.VOCABULARY.getLiteralName(type))
                .map(quoted -> quoted.substring(1, quoted.length() - 1));
    }

    private static List<Lexeme.Kind> kinds() {
        List<Lexeme.Kind> kinds = new ArrayList<>();
        for (int type = 0; type <= BgqlLexer.VOCABULARY.getMaxTokenType(); type++) {
            int current = type;
            kinds.add(fixedText(type)
                    .map(text -> Character.isLetter(text.charAt(0)) ? Lexeme.Kind.KEYWORD : Lexeme.Kind.SIGN)
                    .orElseGet(() -> varyingKind(current)));
        }
        return List.copyOf(kinds);
    }

    private static Lexeme.Kind varyingKind(int type) {
        return switch (type) {
            case BgqlLexer.IN_OPTION -> Lexeme.Kind.KEYWORD;
            case BgqlLexer.WORD, BgqlLexer.DIGIT_WORD, BgqlLexer.AT_WORD -> Lexeme.Kind.NAME;
            case BgqlLexer.INTEGER,
                    BgqlLexer.HEXADECIMAL,
                    BgqlLexer.BINARY,
                    BgqlLexer.FLOAT,
                    BgqlLexer.EXPONENT,
                    BgqlLexer.JOURNAL_NUMBER -> Lexeme.Kind.NUMBER;
            case BgqlLexer.STRING, BgqlLexer.QUOTED, BgqlLexer.HEX_BLOB, BgqlLexer.BASE64_BLOB -> Lexeme.Kind.STRING;
            case BgqlLexer.VARIABLE, BgqlLexer.PARAMETER -> Lexeme.Kind.VARIABLE;
            case BgqlLexer.DASH_COMMENT, BgqlLexer.SLASH_COMMENT, BgqlLexer.BLOCK_COMMENT, BgqlLexer.HASH_COMMENT ->
                Lexeme.Kind.COMMENT;
            case BgqlLexer.BACKSLASH, BgqlLexer.RAW_TEXT -> Lexeme.Kind.COMMAND;
            case BgqlLexer.BLANK, BgqlLexer.RAW_BLANK, BgqlLexer.RAW_END, BgqlLexer.RAW_RETURN -> Lexeme.Kind.BLANK;
            default -> Lexeme.Kind.WRONG;
        };
    }
}
