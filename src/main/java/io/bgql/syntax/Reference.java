package io.bgql.syntax;

import java.util.List;
import java.util.Optional;

/** Something of the record, of an enclosing {@code let}, or handed in from outside. */
public sealed interface Reference extends Expression {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Expression.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** A bin, what is selected inside it, and at most one function at the end: {@code $.profile.visits.count()}. */
    record Path(Name bin, List<Segment> segments, Optional<PathFunction> function, Span span) implements Reference {
        public Path {
            segments = List.copyOf(segments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A fact about the record: {@code $.ttl()}, {@code $.digestModulo(3)}; whether the name is one is checked later. */
    record Metadata(Name name, List<Expression> arguments, Span span) implements Reference {
        public Metadata {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ${name}}, defined by an enclosing {@code let}. */
    record Variable(Name name, Span span) implements Reference {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ?name} or {@code ?0}: a value that is handed in, never a piece of text. */
    record Parameter(Name name, Span span) implements Reference {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A name without {@code $.} where that may not stand: kept, so that the refusal can say what was meant. */
    record BareName(Name name, Span span) implements Reference {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code get(type: INT)}, {@code append('vip')}: the name and arguments as written. */
    record PathFunction(Name name, List<Argument> arguments, Span span) {
        public PathFunction {
            arguments = List.copyOf(arguments);
        }
    }

    /** An argument, with its label where one was written ({@code type: INT}: the value is then a {@link BareName}). */
    record Argument(Optional<Name> label, Expression value) {}

    interface Visitor<R> {
        R visit(Path path);

        R visit(Metadata metadata);

        R visit(Variable variable);

        R visit(Parameter parameter);

        R visit(BareName name);
    }
}
