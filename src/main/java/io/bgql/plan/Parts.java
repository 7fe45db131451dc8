package io.bgql.plan;

import io.bgql.expression.BinTypes;
import io.bgql.expression.Compiler;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a condition apart as it was written. */
final class Parts {
    private final Compiler compiler;
    private final List<Explained.Part> parts = new ArrayList<>();

    private Parts(BinTypes bins, Map<String, Literal> parameters) {
        this.compiler = new Compiler(bins, parameters);
    }

    static List<Explained.Part> of(Optional<Expression> condition, BinTypes bins, Map<String, Literal> parameters) {
        Parts parts = new Parts(bins, parameters);
        condition.ifPresent(parts::add);
        return parts.parts;
    }

    private void add(Expression condition) {
        if (condition instanceof Predicate.And and) {
            and.operands().forEach(this::add);
        } else {
            parts.add(new Explained.Part(
                    condition.span(), compiler.predicate(condition).needsRecord()));
        }
    }
}
