package io.bgql.parse;

import io.bgql.syntax.Source;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The text of one statement, cut into tokens: only those that the parser should see. Comments and blanks are left out,
 * but a comment that may not stand where it stands is kept, for the parser to stumble over.
 */
record Phrase(Source source, List<Token> tokens, Ending ending) {
    /** What made an end of the statement. */
    enum Ending {
        SEMICOLON,
        /** The end of a backslash command's line. */
        LINE,
        INPUT
    }

    boolean isBlank() {
        return tokens.isEmpty() || (tokens.size() == 1 && tokens.get(0).getType() == BgqlLexer.END);
    }

    /** The tokens as they are parsed: the IN of IN BACKGROUND told from that of expressions. */
    static Phrase of(Source source, List<Token> tokens, Ending ending) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).getType() == BgqlLexer.IN && isOption(tokens, i)) {
                ((CommonToken) tokens.get(i)).setType(BgqlLexer.IN_OPTION);
            }
        }
        return new Phrase(source, tokens, ending);
    }

    private static boolean isOption(List<Token> tokens, int in) {
        if (tokens.get(in + 1).getType() != BgqlLexer.BACKGROUND) {
            return false;
        }
        int behind = in + 2 < tokens.size() ? tokens.get(in + 2).getType() : Token.EOF;
        return switch (behind) {
            case BgqlLexer.END, BgqlLexer.WITH, BgqlLexer.LIMIT, Token.EOF -> true;
            default -> false;
        };
    }
}
