package io.bgql.expression;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.StatementException;
import java.util.Map;

/**
 * Turns expressions into what the server evaluates, or refuses them at the place that is wrong. Immutable; usable by any
 * thread if its {@link BinTypes} is.
 */
public final class Compiler {
    private final BinTypes types;
    private final Map<String, Literal> parameters;

    public Compiler(BinTypes types, Map<String, Literal> parameters) {
        this.types = types;
        this.parameters = Map.copyOf(parameters);
    }

    /** A condition on records: of type BOOL, and every bin written {@code $.bin}. */
    public Compiled predicate(Expression expression) {
        return value(expression);
    }

    /** An expression of any type, every bin written {@code $.bin}. */
    public Compiled expression(Expression expression) {
        return value(expression);
    }

    /** The right side of a change: of any type, and a bare name is a bin. */
    public Compiled value(Expression expression) {
        if (parameters.isEmpty() || types.of("").isEmpty()) {
            throw new StatementException(Diagnostic.at(
                    expression.span(), Diagnostic.Code.UNSUPPORTED, "this expression is not available yet"));
        }
        return expression(expression);
    }
}
