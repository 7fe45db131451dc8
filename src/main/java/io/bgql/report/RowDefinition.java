package io.bgql.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns of one kind of row, each with where its cell comes from: the only place that names them. */
public final class RowDefinition<T> {
    private final List<Column> columns;
    private final List<Function<? super T, ? extends Cell>> cells;

    private RowDefinition(List<Column> columns, List<Function<? super T, ? extends Cell>> cells) {
        this.columns = List.copyOf(columns);
        this.cells = List.copyOf(cells);
    }

    public static <T> Builder<T> define() {
        return new Builder<>();
    }

    public List<Column> columns() {
        return columns;
    }

    /** The cells of one row, in the order of the columns. */
    public List<Cell> row(T subject) {
        List<Cell> row = new ArrayList<>(cells.size());
        for (Function<? super T, ? extends Cell> cell : cells) {
            row.add(cell.apply(subject));
        }
        return row;
    }

    public Answer.Fixed answer(List<? extends T> subjects) {
        return Answer.of(columns, subjects.stream().map(this::row).toList());
    }

    /** The cell of one column of a row. */
    public Cell cell(String column, T subject) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return cells.get(i).apply(subject);
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }

    /** Collects the columns of a definition from left to right. */
    public static final class Builder<T> {
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<? super T, ? extends Cell>> cells = new ArrayList<>();

        private Builder() {}

        public Builder<T> words(String name, Function<? super T, ? extends Cell> cell) {
            return column(Column.words(name), cell);
        }

        public Builder<T> names(String name, Function<? super T, ? extends Cell> cell) {
            return column(Column.names(name), cell);
        }

        public Builder<T> prose(String name, Function<? super T, ? extends Cell> cell) {
            return column(Column.prose(name), cell);
        }

        public Builder<T> numbers(String name, Function<? super T, ? extends Cell> cell) {
            return column(Column.numbers(name), cell);
        }

        public Builder<T> values(String name, Function<? super T, ? extends Cell> cell) {
            return column(Column.values(name), cell);
        }

        /** The column named last may be left out of a table that is too narrow, higher ranks before lower ones. */
        public Builder<T> ranked(int rank) {
            columns.set(columns.size() - 1, columns.get(columns.size() - 1).ranked(rank));
            return this;
        }

        private Builder<T> column(Column column, Function<? super T, ? extends Cell> cell) {
            columns.add(column);
            cells.add(cell);
            return this;
        }

        public RowDefinition<T> build() {
            return new RowDefinition<>(columns, cells);
        }
    }
}
