package io.bgql.cluster;

/** What one node said to the abort of a job. */
public sealed interface AbortReply {
    /** The job was active and stops at its next record. */
    record Aborting() implements AbortReply {}

    /** Nothing to abort: the job has ended there, or was never there. */
    record NotActive() implements AbortReply {}

    /** The node would not, for instance for want of a permission. */
    record Refused(String reason) implements AbortReply {}
}
