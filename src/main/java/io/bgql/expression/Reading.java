package io.bgql.expression;

/** How an expression is to be understood where its surroundings matter. */
enum Reading {
    /**
     * On its own: the bytes are those of the reference compiler wherever the server takes them, even where the result
     * can never be true, since other programs rely on them.
     */
    ALONE,
    /** A condition of a statement: what is meant counts. */
    CONDITION,
    /** Right of SET or in SELECT: as a condition, and a bare name is a bin. */
    VALUE
}
