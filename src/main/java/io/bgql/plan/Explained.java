package io.bgql.plan;

import io.bgql.expression.Compiled;
import io.bgql.expression.IndexChoice;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * A plan with what it was decided by: the index, the condition as written, whether records written since the start are
 * left out lest the job meets its own writes, and the parts of the condition, of which each must be true.
 */
public record Explained(Plan plan, IndexChoice index, Optional<Compiled> condition, boolean guarded, List<Part> parts) {
    public Explained {
        parts = List.copyOf(parts);
    }

    Explained with(List<Part> parts) {
        return new Explained(plan, index, condition, guarded, parts);
    }

    /** One part of a condition as written, and whether the servers have to read records to decide it. */
    public record Part(Span span, boolean needsRecord) {}
}
