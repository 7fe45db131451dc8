package io.bgql.cluster;

import io.bgql.syntax.Bytes;
import java.util.List;

/** A value as a server stores it in a bin, list or map. */
public sealed interface Datum {
    <R> R accept(Visitor<R> visitor);

    /** Null, which only lists and maps can hold. */
    record Nil() implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Bool(boolean value) implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Int(long value) implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Real(double value) implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Text(String value) implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Blob(Bytes value) implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The text of a GeoJSON object. */
    record Geo(String json) implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A HyperLogLog sketch, which only the server can read. */
    record Sketch(Bytes value) implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ListOf(List<Datum> elements) implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Entries in the order of their keys. */
    record MapOf(List<Entry> entries) implements Datum {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Entry(Datum key, Datum value) {}

    interface Visitor<R> {
        R visit(Nil value);

        R visit(Bool value);

        R visit(Int value);

        R visit(Real value);

        R visit(Text value);

        R visit(Blob value);

        R visit(Geo value);

        R visit(Sketch value);

        R visit(ListOf value);

        R visit(MapOf value);
    }
}
