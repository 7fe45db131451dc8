package io.bgql.plan;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import io.bgql.expression.Note;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;

/** Writes whole rows; the time to live is in the server's numbers, and without overwrite a key that exists is refused. */
public record InsertPlan(
        String namespace, Optional<String> set, List<NewRecord> records, int ttl, boolean overwrite, List<Note> notes)
        implements Plan {
    public InsertPlan {
        records = List.copyOf(records);
        notes = List.copyOf(notes);
    }

    /** One row and its place in the text. */
    public record NewRecord(Key key, List<Bin> bins, Span span) {
        public NewRecord {
            bins = List.copyOf(bins);
        }
    }
}
