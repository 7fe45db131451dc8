package io.bgql.report;

import io.bgql.syntax.Bytes;
import java.util.List;

/** What a record can hold, and the absence of it. */
public sealed interface Value extends Cell {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Cell.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    record Absent() implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Text(String text) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Int(long number) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Real(double number) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Bool(boolean truth) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Blob(Bytes bytes) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The text of a GeoJSON object as stored: not necessarily well formed. */
    record Geo(String json) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ListOf(List<Value> elements) implements Value {
        public ListOf {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Entries in the order in which the server gave them. */
    record MapOf(List<Entry> entries) implements Value {
        public MapOf {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Entry(Value key, Value value) {}

    interface Visitor<R> {
        R visit(Absent absent);

        R visit(Text text);

        R visit(Int integer);

        R visit(Real real);

        R visit(Bool bool);

        R visit(Blob blob);

        R visit(Geo geo);

        R visit(ListOf list);

        R visit(MapOf map);
    }
}
