/**
 * What a node holds and does: namespaces of 4096 partitions, records as one byte array each, the rules of a
 * single-record transaction, and query jobs in the background and foreground.
 *
 * <pre>
 * Store       = Namespace* , QueryJobs , Transactions ; Surroundings say what it is among: Shared, Ownership, JobWatch
 * Namespace   = Partition[4096] , RecordSets , SecondaryIndexes , Counters , settings , Expiry
 * SecondaryIndexes = SecondaryIndex* , each an IndexDefinition and entries for each Partition, which tells of changes
 * RecordRequest → Transactions → TransactionResult
 * BackgroundQuery (with a WorkOrder → RecordWork) → QueryJobs → JobStart ; JobSnapshot
 * IndexQuery in either → IndexWalk in place of PartitionWalk
 * ForegroundQuery → QueryJobs → FoundRecord* → RecordSink ; QueryEnd
 * </pre>
 *
 * Everything public may be used by many threads. Codes are those of {@link io.bgql.sandbox.wire.ResultCode}; time of
 * day on records is counted from 2010-01-01 UTC.
 */
@NullMarked
package io.bgql.sandbox.store;

import org.jspecify.annotations.NullMarked;
