package io.bgql.syntax;

import java.util.List;
import java.util.Optional;

/** Picks any number of elements; nothing can follow it. Inverted, it picks all others. */
public sealed interface MultipleSegment extends Segment {
    boolean inverted();

    <R> R accept(Visitor<R> visitor);

    /** {@code {a-c}}, {@code {a-}}: keys from the first up to, not including, the second. */
    record KeyRange(boolean inverted, Literal from, Optional<Literal> to, Span span) implements MultipleSegment {
        @Override
        public Container container() {
            return Container.MAP;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record KeyList(boolean inverted, List<Literal> keys, Span span) implements MultipleSegment {
        public KeyList {
            keys = List.copyOf(keys);
        }

        @Override
        public Container container() {
            return Container.MAP;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record IndexRange(Container container, boolean inverted, Literal from, Optional<Literal> to, Span span)
            implements MultipleSegment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record RankRange(Container container, boolean inverted, Literal from, Optional<Literal> to, Span span)
            implements MultipleSegment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ValueList(Container container, boolean inverted, List<Literal> values, Span span)
            implements MultipleSegment {
        public ValueList {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ValueRange(Container container, boolean inverted, Literal from, Optional<Literal> to, Span span)
            implements MultipleSegment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code {0:2~key}}: indexes counted from the place of a key; always of a map. */
    record IndexRangeFromKey(boolean inverted, Literal from, Optional<Literal> to, Literal key, Span span)
            implements MultipleSegment {
        @Override
        public Container container() {
            return Container.MAP;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code [#0:2~value]}: ranks counted from the place of a value. */
    record RankRangeFromValue(
            Container container, boolean inverted, Literal from, Optional<Literal> to, Literal value, Span span)
            implements MultipleSegment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(KeyRange range);

        R visit(KeyList list);

        R visit(IndexRange range);

        R visit(RankRange range);

        R visit(ValueList list);

        R visit(ValueRange range);

        R visit(IndexRangeFromKey range);

        R visit(RankRangeFromValue range);
    }
}
