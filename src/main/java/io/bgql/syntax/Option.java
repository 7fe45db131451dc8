package io.bgql.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** One option of WITH; a repeated option is kept twice, so that the refusal can point at it. */
public sealed interface Option {
    Span span();

    <R> R accept(Visitor<R> visitor);

    record Ttl(TimeToLive value, Span span) implements Option {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Records a second and node. */
    record Rps(BigInteger value, Span span) implements Option {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Durable(boolean value, Span span) implements Option {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A name, or the words {@code none} and {@code auto}, kept as a name because an index may be called so. */
    record Index(Name value, Span span) implements Option {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Create(boolean value, Span span) implements Option {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code keep} or {@code abort}. */
    record OnPartial(boolean keep, Span span) implements Option {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record MaxFailed(Amount value, Span span) implements Option {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Cumulative marks; {@code rest} is 100 percent. */
    record Stages(List<Amount> marks, Span span) implements Option {
        public Stages {
            marks = List.copyOf(marks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Once(Name bin, Optional<Literal.Text> label, Span span) implements Option {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A number, or a percentage. */
    record Amount(BigDecimal number, boolean percent, Span span) {
        /** As a percentage, all there is. */
        public static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    }

    /** How long a record lives after the write. */
    sealed interface TimeToLive {
        record Seconds(BigInteger seconds) implements TimeToLive {}

        record Never() implements TimeToLive {}

        record Keep() implements TimeToLive {}

        record Default() implements TimeToLive {}
    }

    interface Visitor<R> {
        R visit(Ttl ttl);

        R visit(Rps rps);

        R visit(Durable durable);

        R visit(Index index);

        R visit(Create create);

        R visit(OnPartial onPartial);

        R visit(MaxFailed maxFailed);

        R visit(Stages stages);

        R visit(Once once);
    }
}
