package io.bgql.expression;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Diagnostic.Code;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;

/** The ways in which a text that parses can still be refused, each at its place. */
public final class Refusal {
    private Refusal() {}

    public static StatementException type(Span span, String message) {
        return at(Code.TYPE, span, message);
    }

    public static StatementException type(Span span, String message, String hint) {
        return hinting(Code.TYPE, span, message, hint);
    }

    public static StatementException range(Span span, String message) {
        return at(Code.RANGE, span, message);
    }

    public static StatementException name(Span span, String message) {
        return at(Code.NAME, span, message);
    }

    public static StatementException name(Span span, String message, String hint) {
        return hinting(Code.NAME, span, message, hint);
    }

    /** What it would do is not wanted. */
    public static StatementException refused(Span span, String message, String hint) {
        return hinting(Code.REFUSED, span, message, hint);
    }

    /** A text in double quotes that might be meant as the bin of that name. */
    public static StatementException textOrBin(Literal.Text text) {
        String value = text.value();
        return refused(
                text.span(),
                "\"" + value + "\" is also the name of a bin",
                "write '" + value + "' for the text, $.\"" + value + "\" for the bin");
    }

    private static StatementException at(Code code, Span span, String message) {
        return new StatementException(Diagnostic.at(span, code, message));
    }

    private static StatementException hinting(Code code, Span span, String message, String hint) {
        return new StatementException(Diagnostic.at(span, code, message).hinting(hint));
    }
}
