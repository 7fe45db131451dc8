package io.bgql.sandbox.store;

/**
 * Which counters of its namespace a kind of background job adds to.
 *
 * @param filteredOut for each record the filter keeps out by metadata alone
 */
public record JobTally(
        NamespaceCounter complete, NamespaceCounter abort, NamespaceCounter error, NamespaceCounter filteredOut) {
    static final JobTally OPS = new JobTally(
            NamespaceCounter.PI_QUERY_OPS_BG_COMPLETE,
            NamespaceCounter.PI_QUERY_OPS_BG_ABORT,
            NamespaceCounter.PI_QUERY_OPS_BG_ERROR,
            NamespaceCounter.OPS_SUB_WRITE_FILTERED_OUT);

    static final JobTally UDF = new JobTally(
            NamespaceCounter.PI_QUERY_UDF_BG_COMPLETE,
            NamespaceCounter.PI_QUERY_UDF_BG_ABORT,
            NamespaceCounter.PI_QUERY_UDF_BG_ERROR,
            NamespaceCounter.UDF_SUB_UDF_FILTERED_OUT);

    /** The counter for the end of a job. */
    NamespaceCounter ended(JobEnd end) {
        return switch (end) {
            case OK -> complete;
            case USER_ABORTED -> abort;
            case RESPONSE_ERROR, RESPONSE_TIMEOUT, UNKNOWN -> error;
        };
    }
}
