package io.bgql.plan;

import io.bgql.syntax.DataStatement;
import java.util.List;

/** What a SELECT shows. */
public sealed interface Projection {
    /** One row a record. */
    record Columns(List<Column> columns) implements Projection {
        public Columns {
            columns = List.copyOf(columns);
        }

        /** Whether bins are needed at all; without any, the server need not read them. */
        public boolean readsBins() {
            return columns.stream().anyMatch(column -> !(column instanceof Metadata));
        }
    }

    /** The number of records, under the title. */
    record Count(String title) implements Projection {}

    /** One column, or, for all bins, as many as there are. */
    sealed interface Column {}

    record AllBins() implements Column {}

    record BinValue(String bin, String title) implements Column {}

    record Metadata(DataStatement.Column.Kind kind, String title) implements Column {}
}
