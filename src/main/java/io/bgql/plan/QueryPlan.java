package io.bgql.plan;

import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import java.util.List;
import java.util.Optional;

/** A foreground query over a set or a namespace; rps is records a second and node, 0 without a bound. */
public record QueryPlan(
        String namespace,
        Optional<String> set,
        Projection projection,
        Optional<Compiled> filter,
        Optional<IndexUse> index,
        Optional<Long> limit,
        int rps,
        List<Note> notes)
        implements Plan {
    public QueryPlan {
        notes = List.copyOf(notes);
    }
}
