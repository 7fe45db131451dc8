package io.bgql.plan;

import io.bgql.expression.IndexChoice;
import io.bgql.syntax.Span;
import java.util.List;

/** A plan with what it was decided by: the index, and the parts of the condition of which each must be true. */
public record Explained(Plan plan, IndexChoice index, List<Part> condition) {
    public Explained {
        condition = List.copyOf(condition);
    }

    /** One part of a condition as written, and whether the servers have to read records to decide it. */
    public record Part(Span span, boolean needsRecord) {}
}
