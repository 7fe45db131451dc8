package io.bgql.plan;

import com.aerospike.client.Key;
import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Work on the records of given keys, carried out in the foreground; records that are not there are not created. */
public record KeyWorkPlan(
        String namespace,
        Optional<String> set,
        List<Key> keys,
        Work work,
        Optional<Compiled> filter,
        int ttl,
        boolean durable,
        Set<Caution> cautions,
        List<Note> notes)
        implements WorkPlan {
    public KeyWorkPlan {
        keys = List.copyOf(keys);
        cautions = Set.copyOf(cautions);
        notes = List.copyOf(notes);
    }

    /** Reads what the work would meet. */
    public KeyReadPlan read(Projection projection, Optional<Long> limit) {
        return new KeyReadPlan(namespace, set, keys, projection, filter, limit, List.of());
    }
}
