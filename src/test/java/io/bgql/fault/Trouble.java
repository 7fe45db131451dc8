package io.bgql.fault;

/** What may come between a job and its end. */
enum Trouble {
    NONE,
    /** A node ends in order, and comes back when all is over. */
    STOP,
    /** A node ends as a killed process does, and comes back when all is over. */
    KILL,
    /** A node is killed and comes back at once, with what it had or without. */
    RESTART,
    /** A node joins. */
    ADD,
    /** A node's connections are cut and no new ones taken. */
    CUT,
    /** A node takes requests and does not answer. */
    SILENCE,
    /** A node refuses to start jobs. */
    REFUSAL,
    /** A node takes its time for each answer. */
    SLOWNESS,
    /** Somebody else aborts the job on every node. */
    ABORT,
    /** The shell dies in the midst of a line of its journal. */
    HALT
}
