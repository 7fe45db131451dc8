package io.bgql.syntax;

import java.util.List;
import java.util.Optional;

/** A statement that reads or writes records from the shell. */
public sealed interface DataStatement extends Statement {
    Target target();

    List<Option> options();

    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Statement.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    record Select(
            List<Column> columns,
            Target target,
            Selection selection,
            List<Option> options,
            Optional<Literal.Int> limit,
            Span span)
            implements DataStatement {
        public Select {
            columns = List.copyOf(columns);
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** INSERT refuses keys that exist, UPSERT overwrites; the first column of the list is always the key. */
    record Insert(boolean overwrite, Target target, List<Name> bins, List<Row> rows, List<Option> options, Span span)
            implements DataStatement {
        public Insert {
            bins = List.copyOf(bins);
            rows = List.copyOf(rows);
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The values of one row in the order of the columns, key first; how many there are is checked later. */
    record Row(Expression key, List<Expression> values, Span span) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** What a SELECT asks for. */
    sealed interface Column {
        /** {@code *} */
        record AllBins(Span span) implements Column {}

        /** {@code COUNT(*)} */
        record Count(Span span) implements Column {}

        /** {@code PK}, {@code DIGEST}, {@code GENERATION}, {@code TTL}. */
        record Metadata(Kind kind, Optional<Name> alias, Span span) implements Column {}

        /** A bin (a path without segments) or any other expression, with the name it goes by. */
        record Value(Expression expression, Optional<Name> alias, Span span) implements Column {}

        /** The record's own facts that SELECT knows as columns. */
        enum Kind {
            PK,
            DIGEST,
            GENERATION,
            TTL
        }
    }

    interface Visitor<R> {
        R visit(Select statement);

        R visit(Insert statement);
    }
}
