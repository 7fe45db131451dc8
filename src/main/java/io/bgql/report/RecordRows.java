package io.bgql.report;

import io.bgql.cluster.Datum;
import io.bgql.cluster.Row;
import io.bgql.plan.Projection;
import io.bgql.plan.Projection.AllBins;
import io.bgql.plan.Projection.BinValue;
import io.bgql.plan.Projection.Computed;
import io.bgql.plan.Projection.Metadata;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Records as the rows that a SELECT asked for. */
public final class RecordRows {
    private final Projection.Columns projection;

    public RecordRows(Projection.Columns projection) {
        this.projection = projection;
    }

    /** With {@code *} among the columns every row has the bins of its record. */
    public Answer answer(Rows<Row> records) {
        if (projection.all()) {
            return new Answer.Open(records.map(this::fields));
        }
        List<Column> columns =
                projection.columns().stream().map(RecordRows::titled).toList();
        return new Answer.Fixed(
                columns,
                records.map(row -> fields(row).stream().map(Field::cell).toList()));
    }

    private static Column titled(Projection.Column column) {
        if (column instanceof BinValue bin) {
            return Column.values(bin.title());
        }
        return Column.values(column instanceof Computed computed ? computed.title() : ((Metadata) column).title());
    }

    private List<Field> fields(Row row) {
        List<Field> fields = new ArrayList<>();
        Iterator<Datum> computed = row.computed().iterator();
        for (Projection.Column column : projection.columns()) {
            if (column instanceof AllBins) {
                for (Map.Entry<String, Datum> bin : row.bins().entrySet()) {
                    fields.add(new Field(bin.getKey(), Cell.of(bin.getValue())));
                }
            } else if (column instanceof BinValue bin) {
                Datum datum = row.bins().get(bin.bin());
                fields.add(new Field(bin.title(), datum == null ? Cell.absent() : Cell.of(datum)));
            } else if (column instanceof Computed expression) {
                fields.add(new Field(expression.title(), Cell.of(computed.next())));
            } else if (column instanceof Metadata metadata) {
                fields.add(new Field(metadata.title(), metadata(metadata, row)));
            }
        }
        return fields;
    }

    private static Cell metadata(Metadata metadata, Row row) {
        return switch (metadata.kind()) {
            case PK -> row.key().map(Cell::of).orElseGet(Cell::absent);
            case DIGEST -> Cell.text(row.digest().toString());
            case GENERATION -> Cell.number(row.generation());
            case TTL -> new Measure.TimeToLive(row.ttl().orElse(-1));
        };
    }
}
