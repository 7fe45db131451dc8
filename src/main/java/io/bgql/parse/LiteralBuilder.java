package io.bgql.parse;

import io.bgql.syntax.Bytes;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import org.antlr.v4.runtime.Token;

/** Literals that are one token, or two. */
final class LiteralBuilder {
    /** So many digits may be more than a long holds. */
    private static final int LONG_DIGITS = 19;

    private final Words words;

    LiteralBuilder(Words words) {
        this.words = words;
    }

    /** A number as an operand, where {@code 1e5} is a number and {@code .5} half of one. */
    Literal number(BgqlParser.NumberContext context) {
        Span span = Words.span(context);
        if (context.getStart().getType() == BgqlLexer.DOT) {
            String text = words.text(span);
            if (text.length() != 1 + context.getStop().getText().length()) {
                throw Words.wrong(span, "a number cannot hold blanks", "write the digits next to the point");
            }
            return new Literal.Real(Double.parseDouble(text), span);
        }
        return number(context.getStart());
    }

    static Literal number(Token token) {
        Span span = Words.span(token);
        String text = token.getText();
        return switch (token.getType()) {
            case BgqlLexer.INTEGER -> new Literal.Int(decimal(text), span);
            case BgqlLexer.HEXADECIMAL -> new Literal.Int(new BigInteger(text.substring(2), 16), span);
            case BgqlLexer.BINARY -> new Literal.Int(new BigInteger(text.substring(2), 2), span);
            default -> new Literal.Real(Double.parseDouble(text), span);
        };
    }

    /** The usual short number is read without the long way round. */
    private static BigInteger decimal(String text) {
        return text.length() < LONG_DIGITS ? BigInteger.valueOf(Long.parseLong(text)) : new BigInteger(text);
    }

    Literal.Blob blob(BgqlParser.BlobContext context) {
        Span span = Words.span(context);
        String text = words.text(span);
        String content = text.substring(text.indexOf('\'') + 1, text.length() - 1);
        boolean hexadecimal = context.HEX_BLOB() != null;
        try {
            byte[] bytes = hexadecimal
                    ? HexFormat.of().parseHex(content)
                    : Base64.getDecoder().decode(content);
            return new Literal.Blob(Bytes.of(bytes), span);
        } catch (IllegalArgumentException e) {
            throw hexadecimal
                    ? Words.wrong(span, "not a hexadecimal blob", "write an even number of hexadecimal digits: x'00ff'")
                    : Words.wrong(span, "not a Base64 blob", "write Base64 with its padding: b64'AP8='");
        }
    }

    Literal integer(BgqlParser.IntegerContext context) {
        Literal.Int digits = (Literal.Int) number(context.getStop());
        return context.MINUS() == null ? digits : new Literal.Int(digits.value().negate(), Words.span(context));
    }
}
