package io.bgql.syntax;

import java.util.List;
import java.util.Optional;

/** One step of a path into a list or a map. */
public sealed interface Segment permits Segment.Designator, Segment.Single, Segment.Multiple {
    Container container();

    Span span();

    /** What the step expects to find. */
    enum Container {
        LIST,
        MAP
    }

    /** {@code []} or {@code {}}: the collection itself. */
    record Designator(Container container, Span span) implements Segment {}

    /** Picks one element, and can be followed by another step. */
    sealed interface Single extends Segment {
        <R> R accept(Visitor<R> visitor);

        /** {@code .name}, {@code .'a name'}, {@code .5}, {@code .x'ff'}; always of a map. */
        record Key(Literal key, Span span) implements Single {
            @Override
            public Container container() {
                return Container.MAP;
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        record Index(Container container, Literal index, Span span) implements Single {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        record Rank(Container container, Literal rank, Span span) implements Single {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        record Value(Container container, Literal value, Span span) implements Single {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        interface Visitor<R> {
            R visit(Key key);

            R visit(Index index);

            R visit(Rank rank);

            R visit(Value value);
        }
    }

    /** Picks any number of elements; nothing can follow it. Inverted, it picks all others. */
    sealed interface Multiple extends Segment {
        boolean inverted();

        <R> R accept(Visitor<R> visitor);

        /** {@code {a-c}}, {@code {a-}}: keys from the first up to, not including, the second. */
        record KeyRange(boolean inverted, Literal from, Optional<Literal> to, Span span) implements Multiple {
            @Override
            public Container container() {
                return Container.MAP;
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        record KeyList(boolean inverted, List<Literal> keys, Span span) implements Multiple {
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
                implements Multiple {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        record RankRange(Container container, boolean inverted, Literal from, Optional<Literal> to, Span span)
                implements Multiple {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        record ValueList(Container container, boolean inverted, List<Literal> values, Span span) implements Multiple {
            public ValueList {
                values = List.copyOf(values);
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        record ValueRange(Container container, boolean inverted, Literal from, Optional<Literal> to, Span span)
                implements Multiple {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        /** {@code {0:2~key}}: indexes counted from the place of a key; always of a map. */
        record IndexRangeFromKey(boolean inverted, Literal from, Optional<Literal> to, Literal key, Span span)
                implements Multiple {
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
                implements Multiple {
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
}
