package io.bgql.plan;

import com.aerospike.client.Bin;
import com.aerospike.client.Operation;
import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import io.bgql.syntax.Span;
import java.util.ArrayList;
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
        Conduct conduct,
        Set<Caution> cautions,
        List<Note> notes)
        implements WorkPlan {
    public BackgroundPlan {
        cautions = Set.copyOf(cautions);
        notes = List.copyOf(notes);
    }

    /** The same job for fewer records. */
    public BackgroundPlan guarded(Guard guard) {
        return new BackgroundPlan(
                namespace,
                set,
                work,
                Optional.of(guard.before(filter)),
                index,
                ttl,
                rps,
                durable,
                conduct,
                cautions,
                notes);
    }

    /** The same job for records without the marker, which it writes into each in the same transaction. */
    BackgroundPlan marking(Marker marker) {
        List<Work.Step> steps = new ArrayList<>(((Work.Operations) work).steps());
        Span span = steps.get(steps.size() - 1).span();
        steps.add(new Work.Step(
                Operation.put(new Bin(marker.bin(), marker.label())), "put: marks the record as changed", span));
        BackgroundPlan marked = new BackgroundPlan(
                namespace, set, new Work.Operations(steps), filter, index, ttl, rps, durable, conduct, cautions, notes);
        return marked.guarded(Guard.unmarked(marker));
    }
}
