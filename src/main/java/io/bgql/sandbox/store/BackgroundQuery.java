package io.bgql.sandbox.store;

/**
 * A background job as asked for.
 *
 * @param taskId 0 lets the node number the job
 * @param set empty for the whole namespace
 * @param recordsPerSecond 0 for the namespace's maximum
 * @param indexed whether the request wants a secondary index
 * @param from address and port of the client, {@code ip:port}
 */
public record BackgroundQuery(
        long taskId,
        String set,
        int recordsPerSecond,
        boolean indexed,
        RecordFilter filter,
        WorkOrder work,
        String from) {}
