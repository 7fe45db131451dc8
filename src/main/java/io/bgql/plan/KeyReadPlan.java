package io.bgql.plan;

import com.aerospike.client.Key;
import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import java.util.List;
import java.util.Optional;

/** Reads records by their keys, in the order written; at most {@code limit} of those found. */
public record KeyReadPlan(
        String namespace,
        Optional<String> set,
        List<Key> keys,
        Projection projection,
        Optional<Compiled> filter,
        Optional<Long> limit,
        List<Note> notes)
        implements Plan {
    public KeyReadPlan {
        keys = List.copyOf(keys);
        notes = List.copyOf(notes);
    }
}
