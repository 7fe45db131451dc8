package io.bgql.plan;

import io.bgql.expression.Compiled;
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

        /** Whether the servers have something to compute, which a query cannot carry. */
        public boolean computes() {
            return columns.stream().anyMatch(Computed.class::isInstance);
        }

        public boolean all() {
            return columns.stream().anyMatch(AllBins.class::isInstance);
        }
    }

    /** The number of records, under the title. */
    record Count(String title) implements Projection {}

    /** One column, or, for all bins, as many as there are. */
    sealed interface Column {}

    record AllBins() implements Column {}

    record BinValue(String bin, String title) implements Column {}

    record Metadata(DataStatement.Column.Kind kind, String title) implements Column {}

    /** The value of the first of the expressions that has one: a path is read once for each type it may lead to. */
    record Computed(List<Compiled> readings, String title) implements Column {
        public Computed {
            readings = List.copyOf(readings);
        }
    }
}
