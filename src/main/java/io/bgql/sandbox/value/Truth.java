package io.bgql.sandbox.value;

/** The three outcomes of a boolean expression; a filter treats {@link #UNKNOWN} as false, an operation as a failure. */
public enum Truth {
    FALSE,
    TRUE,
    UNKNOWN
}
