package io.bgql.sandbox.store;

import java.util.Optional;

/**
 * A background job as asked for.
 *
 * @param taskId 0 lets the node number the job
 * @param set empty for the whole namespace
 * @param recordsPerSecond 0 for the namespace's maximum
 * @param index the secondary index the request wants, if it wants one
 * @param from address and port of the client, {@code ip:port}
 */
public record BackgroundQuery(
        long taskId,
        String set,
        int recordsPerSecond,
        Optional<IndexQuery> index,
        RecordFilter filter,
        WorkOrder work,
        String from) {}
