package io.bgql.syntax;

import java.math.BigInteger;
import java.util.List;

/** A value that is written out. */
public sealed interface Literal extends Expression {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Expression.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    record Null(Span span) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Bool(boolean value, Span span) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Digits as written, of any size and without a sign: whether they fit is a question of meaning. */
    record Int(BigInteger value, Span span) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Real(double value, Span span) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Which quotes were used matters only right of SET, where {@code "x"} might be meant as a bin. */
    record Text(String value, boolean doubleQuoted, Span span) implements Literal {
        public Text(String value, Span span) {
            this(value, false, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Blob(Bytes value, Span span) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The text of a GeoJSON object, not yet checked. */
    record Geo(String json, Span span) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ListOf(List<Expression> elements, Span span) implements Literal {
        public ListOf {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Entries as written: duplicate keys and keys that cannot be keys are a question of meaning. */
    record MapOf(List<Entry> entries, Span span) implements Literal {
        public MapOf {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Entry(Expression key, Expression value) {}

    interface Visitor<R> {
        R visit(Null literal);

        R visit(Bool literal);

        R visit(Int literal);

        R visit(Real literal);

        R visit(Text literal);

        R visit(Blob literal);

        R visit(Geo literal);

        R visit(ListOf literal);

        R visit(MapOf literal);
    }
}
