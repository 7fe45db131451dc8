package io.bgql.job;

/** What a job is named for, which decides what its name may be. */
public enum Purpose {
    SHOW,
    WAIT,
    /** Needs what the journal has of it. */
    RESUME,
    /** Takes a prefix only of a running background job; an application's query only by its whole id. */
    KILL
}
