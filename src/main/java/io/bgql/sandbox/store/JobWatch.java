package io.bgql.sandbox.store;

/**
 * Sees the background jobs of a node come along, on their own threads, which it may hold up; a job that is interrupted
 * meanwhile ends there, or is not started.
 */
public interface JobWatch {
    /** Looks away. */
    JobWatch NONE = new JobWatch() {};

    /** A client asks for a background job; this is on the thread that serves it. */
    default void beforeStart(long taskId) throws InterruptedException {}

    /** A job is about to go on to a partition, whether or not it is this node's to change. */
    default void beforePartition(long taskId, int partition) throws InterruptedException {}

    /** A job is about to go through a partition, as the node is its master. */
    default void beforeOwnPartition(long taskId, int partition) throws InterruptedException {}

    /** A job is about to look at a record. */
    default void beforeRecord(long taskId) throws InterruptedException {}

    /** A job has ended here, is told to end, or will never begin. */
    default void ended(long taskId) {}
}
