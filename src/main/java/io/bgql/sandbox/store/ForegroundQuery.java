package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Operation;
import java.util.List;
import java.util.Optional;

/**
 * A foreground query as asked for.
 *
 * @param taskId 0 lets the node number the query
 * @param set empty for the whole namespace
 * @param recordsPerSecond 0 for no limit
 * @param maxRecords 0 for no limit
 * @param index the secondary index the request wants, if it wants one
 * @param length how long it is meant to be
 * @param projection what of each record is wanted
 * @param someWillDo whether a partition may be answered by a node that has not got all of its records yet
 * @param from address and port of the client, {@code ip:port}
 */
public record ForegroundQuery(
        long taskId,
        String set,
        PartitionSelection partitions,
        int recordsPerSecond,
        long maxRecords,
        Optional<IndexQuery> index,
        Length length,
        RecordFilter filter,
        Projection projection,
        boolean someWillDo,
        String from) {

    /** How long a query is meant to be, and what follows from that. */
    public sealed interface Length {
        /**
         * Listed, abortable, without a time limit.
         *
         * @param socketTimeoutMillis as asked, only shown
         */
        record LongQuery(int socketTimeoutMillis) implements Length {}

        /** Neither listed nor abortable nor throttled; 0 milliseconds means the default of one second. */
        record ShortQuery(int timeoutMillis) implements Length {}
    }

    /**
     * What of each record is wanted.
     *
     * @param binData false for metadata alone
     * @param operations reading operations; without any, all bins
     * @param respondAll whether operations without a value answer too
     */
    public record Projection(boolean binData, List<Operation> operations, boolean respondAll) {}
}
