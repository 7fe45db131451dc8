package io.bgql.syntax;

import java.util.List;

/** One change of a SET list. The place is a bin or a path into one and has no function. */
public sealed interface Change {
    Reference.Path place();

    Span span();

    /** {@code bin = value}, {@code a.b = value}; the null literal removes. */
    record Assign(Reference.Path place, Expression value, Span span) implements Change {}

    /** {@code tags.append('vip')}. */
    record Invoke(Reference.Path place, Name operation, List<Reference.Argument> arguments, Span span)
            implements Change {
        public Invoke {
            arguments = List.copyOf(arguments);
        }
    }
}
