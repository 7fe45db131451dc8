package io.bgql.expression;

/**
 * What follows from a condition being true. It is exact where the condition also follows from it, so that an index that
 * holds the subject decides it alone.
 */
record Restriction(Subject subject, Demand demand, boolean exact) {
    Restriction inexact() {
        return new Restriction(subject, demand, false);
    }
}
