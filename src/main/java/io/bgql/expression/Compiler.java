package io.bgql.expression;

import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import java.util.Map;

/**
 * Turns expressions into what the server evaluates, or refuses them at the place that is wrong. Immutable; usable by any
 * thread if its {@link BinTypes} is.
 */
public final class Compiler {
    private final BinTypes types;
    private final Constants constants;

    public Compiler(BinTypes types, Map<String, Literal> parameters) {
        this.types = types;
        this.constants = new Constants(parameters);
    }

    /** A condition on records: of type BOOL, and every bin written {@code $.bin}. */
    public Compiled predicate(Expression expression) {
        Translation translation = new Translation(Reading.CONDITION, types, constants);
        Term term = translation.term(expression);
        if (!term.slot().require(Type.BOOL)) {
            throw Refusal.type(
                    term.span(),
                    "a condition is true or false, and this is " + term.slot().type());
        }
        return compiled(term, translation);
    }

    /**
     * An expression on its own, of any type, every bin written {@code $.bin}: what other AEL compilers make of it, as
     * far as the server takes that.
     */
    public Compiled expression(Expression expression) {
        Translation translation = new Translation(Reading.ALONE, types, constants);
        return compiled(translation.term(expression), translation);
    }

    /** The right side of a change: of any type, and a bare name is a bin. */
    public Compiled value(Expression expression) {
        Translation translation = new Translation(Reading.VALUE, types, constants);
        return compiled(translation.term(expression), translation);
    }

    private static Compiled compiled(Term term, Translation translation) {
        translation.settle();
        return translation.compiled(term);
    }
}
