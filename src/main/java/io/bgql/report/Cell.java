package io.bgql.report;

import io.bgql.cluster.Datum;

/** One value of an answer, typed, so that each format words it in its own way. */
public sealed interface Cell permits Cell.Stored, Measure {
    <R> R accept(Visitor<R> visitor);

    /** What a record holds, or a plain value of the shell's own; nil where there is none. */
    record Stored(Datum datum) implements Cell {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(datum);
        }
    }

    static Cell of(Datum datum) {
        return new Stored(datum);
    }

    static Cell text(String text) {
        return new Stored(new Datum.Text(text));
    }

    static Cell number(long number) {
        return new Stored(new Datum.Int(number));
    }

    static Cell truth(boolean truth) {
        return new Stored(new Datum.Bool(truth));
    }

    static Cell absent() {
        return new Stored(new Datum.Nil());
    }

    default boolean isAbsent() {
        return this instanceof Stored stored && stored.datum() instanceof Datum.Nil;
    }

    /** The value as programs get it: nothing when absent, durations in seconds. */
    default String exact() {
        return ForPrograms.text(this);
    }

    /** One method for each family; each family has a visitor of its own. */
    interface Visitor<R> {
        R visit(Datum datum);

        R visit(Measure measure);
    }
}
