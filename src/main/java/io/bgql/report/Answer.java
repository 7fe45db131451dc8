package io.bgql.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a statement answers. Rows can be read once; closing an answer closes its rows. Formats with a header ask for
 * {@link #fixed()}, the others for {@link #fields()}.
 */
public sealed interface Answer extends AutoCloseable {
    /** The same with its columns known: an open answer reads ahead to learn them. */
    Fixed fixed();

    /** The same with a name beside each cell. */
    Rows<List<Field>> fields();

    @Override
    void close();

    /** An answer whose rows are there already. */
    static Fixed of(List<Column> columns, List<List<Cell>> rows) {
        return new Fixed(columns, Rows.of(rows));
    }

    /** Rows of as many cells as there are columns. */
    record Fixed(List<Column> columns, Rows<List<Cell>> rows) implements Answer {
        public Fixed {
            columns = List.copyOf(columns);
        }

        @Override
        public Fixed fixed() {
            return this;
        }

        @Override
        public Rows<List<Field>> fields() {
            return rows.map(this::named);
        }

        private List<Field> named(List<Cell> row) {
            List<Field> fields = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                fields.add(new Field(columns.get(i).name(), row.get(i)));
            }
            return fields;
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    /** Rows that each name their fields: records, of which no two need to hold the same bins. */
    record Open(Rows<List<Field>> fields) implements Answer {
        @Override
        public Fixed fixed() {
            return Gathering.columnsOf(fields);
        }

        @Override
        public void close() {
            fields.close();
        }
    }
}
