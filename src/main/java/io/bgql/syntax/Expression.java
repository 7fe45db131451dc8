package io.bgql.syntax;

/** Something that has a value for each record: the right side of a change, a predicate, a column. */
public sealed interface Expression permits Literal, Reference, Predicate, Computation {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** One method for each family; each family has a visitor of its own. */
    interface Visitor<R> {
        R visit(Literal literal);

        R visit(Reference reference);

        R visit(Predicate predicate);

        R visit(Computation computation);
    }
}
