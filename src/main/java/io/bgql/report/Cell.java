package io.bgql.report;

/** One value of an answer, typed, so that each format words it in its own way. */
public sealed interface Cell permits Value, Measure {
    <R> R accept(Visitor<R> visitor);

    /** One method for each family; each family has a visitor of its own. */
    interface Visitor<R> {
        R visit(Value value);

        R visit(Measure measure);
    }
}
