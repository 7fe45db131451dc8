package io.bgql.syntax;

/** Picks one element, and can be followed by another step. */
public sealed interface SingleSegment extends Segment {
    <R> R accept(Visitor<R> visitor);

    /** {@code .name}, {@code .'a name'}, {@code .5}, {@code .x'ff'}; always of a map. */
    record Key(Literal key, Span span) implements SingleSegment {
        @Override
        public Container container() {
            return Container.MAP;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Index(Container container, Literal index, Span span) implements SingleSegment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Rank(Container container, Literal rank, Span span) implements SingleSegment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Value(Container container, Literal value, Span span) implements SingleSegment {
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
