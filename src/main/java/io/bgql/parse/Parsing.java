package io.bgql.parse;

import io.bgql.syntax.Expression;
import io.bgql.syntax.Statement;
import io.bgql.syntax.StatementException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Tokens to trees. ANTLR's quicker mode comes first; where it fails, the walk says whether the text is wrong, and only
 * a text that is right after all is parsed in the thorough mode.
 */
final class Parsing {
    /** What nests no deeper is sure to fit any stack. */
    private static final int SHALLOW = 50;

    private Parsing() {}

    static Parsed statement(Phrase phrase) {
        if (phrase.isBlank()) {
            return new Parsed.Blank(phrase.source());
        }
        try {
            Optional<Statement> statement = checked(phrase, () -> statementTree(phrase));
            return statement.isPresent()
                    ? new Parsed.Whole(phrase.source(), statement.get())
                    : new Parsed.Blank(phrase.source());
        } catch (StatementException e) {
            return new Parsed.Wrong(phrase.source(), e.diagnostic());
        }
    }

    /** @throws StatementException when the text is not an expression */
    static Expression expression(Phrase phrase) {
        return checked(phrase, () -> expressionTree(phrase));
    }

    private static <T> T checked(Phrase phrase, Supplier<T> work) {
        boolean deep = phrase.tokens().size() > SHALLOW && Bounds.check(phrase.tokens()) > SHALLOW;
        return deep ? RoomyStack.call(work) : work.get();
    }

    private static Optional<Statement> statementTree(Phrase phrase) {
        return new StatementBuilder(phrase.source())
                .build(tree(phrase, BgqlParser.RULE_oneStatement, "statement", BgqlParser::oneStatement));
    }

    private static Expression expressionTree(Phrase phrase) {
        return StatementBuilder.expression(
                phrase.source(), tree(phrase, BgqlParser.RULE_oneExpression, "expression", BgqlParser::oneExpression));
    }

    private static <T> T tree(Phrase phrase, int rule, String what, Function<BgqlParser, T> entry) {
        try {
            return entry.apply(parser(phrase.tokens(), PredictionMode.SLL));
        } catch (ParseCancellationException e) {
            Walk walk = Walk.over(rule, phrase.tokens());
            if (walk.isWhole()) {
                return entry.apply(parser(phrase.tokens(), PredictionMode.LL));
            }
            throw new StatementException(Diagnosis.of(Trouble.of(what, phrase, walk)), e);
        }
    }

    private static BgqlParser parser(List<Token> tokens, PredictionMode mode) {
        BgqlParser parser = new BgqlParser(new TokenRow(tokens));
        parser.setErrorHandler(new Bail());
        parser.setInterpreter(new Prediction(parser));
        parser.getInterpreter().setPredictionMode(mode);
        return parser;
    }
}
