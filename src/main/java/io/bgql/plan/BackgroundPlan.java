package io.bgql.plan;

import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A background job. The time to live is in the server's numbers (seconds, 0 the default, -1 never, -2 keep); rps is
 * records a second and node, 0 the server's maximum; without an index the job walks the primary index.
 */
public record BackgroundPlan(
        String namespace,
        Optional<String> set,
        Work work,
        Optional<Compiled> filter,
        Optional<IndexUse> index,
        int ttl,
        int rps,
        boolean durable,
        Set<Caution> cautions,
        List<Note> notes)
        implements WorkPlan {
    public BackgroundPlan {
        cautions = Set.copyOf(cautions);
        notes = List.copyOf(notes);
    }

    /** Reads what the job would meet: the same filter, index and rate, or no bound on the rate. */
    public QueryPlan query(Projection projection, Optional<Long> limit) {
        return new QueryPlan(namespace, set, projection, filter, index, limit, rps, List.of());
    }
}
