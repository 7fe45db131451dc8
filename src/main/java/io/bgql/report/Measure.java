package io.bgql.report;

import java.time.Duration;
import java.time.Instant;

/** What the shell itself reports: values with a unit, most of them different at every run. */
public sealed interface Measure extends Cell {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Cell.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** The server's unsigned id of a job. */
    record JobId(long trid) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Moment(Instant instant) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Elapsed(Duration duration) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Records a second. */
    record Rate(double perSecond) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** From 0 to 100. */
    record Percent(double number) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Seconds that a record has left to live; -1 for a record that never expires, as {@code $.ttl()} has it. */
    record TimeToLive(long seconds) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The name of a node. */
    record Node(String name) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A figure that servers measure now and then, and that differs between them. */
    record Gauge(double number) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(JobId job);

        R visit(Moment moment);

        R visit(Elapsed elapsed);

        R visit(Rate rate);

        R visit(Percent percent);

        R visit(TimeToLive ttl);

        R visit(Node node);

        R visit(Gauge gauge);
    }
}
