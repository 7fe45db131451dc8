package io.bgql.expression;

import io.bgql.syntax.Computation;
import io.bgql.syntax.Expression;
import java.util.Optional;

/** What a {@code when} can come to: all of one type, and unknown among any. */
final class Outcomes {
    private final Translation translation;
    private Optional<Slot> slot = Optional.empty();

    Outcomes(Translation translation) {
        this.translation = translation;
    }

    Term term(Expression expression) {
        Term term = translation.term(expression);
        if (expression instanceof Computation.Unknown) {
            return term;
        }
        if (slot.isPresent() && !slot.get().join(term.slot())) {
            throw Refusal.type(
                    term.span(),
                    "this outcome of when is " + term.slot().type() + ", those before are "
                            + slot.get().type());
        }
        slot = Optional.of(term.slot());
        return term;
    }

    Slot slot() {
        return slot.orElseGet(() -> Slot.of(Type.BOOL));
    }
}
