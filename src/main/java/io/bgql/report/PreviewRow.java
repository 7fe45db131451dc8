package io.bgql.report;

import io.bgql.cluster.Datum;
import io.bgql.cluster.Row;
import java.util.List;

/**
 * A bin of a record as it is and as it would be, each absent where there is none, and what is to be known about it.
 *
 * @param bin its name, or {@link #TTL}
 */
public record PreviewRow(Row record, String bin, Cell before, Cell after, String note) {
    /** Not a bin: the time to live, as conditions ask for it. */
    public static final String TTL = "ttl()";

    private static final RowDefinition<PreviewRow> ROWS = RowDefinition.<PreviewRow>define()
            .values("pk", row -> Cell.of(name(row.record)))
            .names("bin", row -> Cell.text(row.bin))
            .values("before", PreviewRow::before)
            .values("after", PreviewRow::after)
            .words("note", row -> row.note.isEmpty() ? Cell.absent() : Cell.text(row.note))
            .build();

    public static Answer answer(List<PreviewRow> rows) {
        return ROWS.answer(rows);
    }

    /** The key, or the digest where there is no key. */
    private static Datum name(Row record) {
        return record.key().orElseGet(() -> new Datum.Text(record.digest().toString()));
    }
}
