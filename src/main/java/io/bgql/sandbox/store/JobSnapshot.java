package io.bgql.sandbox.store;

/**
 * A query job at one moment, as a listing tells it.
 *
 * @param taskId unsigned; the {@code trid}
 * @param set empty for a whole namespace
 * @param index name of the secondary index used, empty for none
 * @param partitionsRequested 0 for jobs that go over all partitions
 * @param digestsRequested of these, how many go on after a digest
 * @param recordsPerSecond fixed at the start, 0 for no limit
 * @param done whether the job has ended
 * @param end how it ended; for an active job, how it will as far as known
 * @param progressPercent partitions begun, in 0 to 100
 * @param runMillis since the start, or from start to end
 * @param sinceDoneMillis 0 while active
 * @param activeRecords records being worked on now
 * @param from address and port of the client, {@code ip:port}
 */
public record JobSnapshot(
        long taskId,
        String namespace,
        String set,
        String index,
        int partitionsRequested,
        int digestsRequested,
        int recordsPerSecond,
        int activeThreads,
        boolean done,
        JobEnd end,
        double progressPercent,
        long runMillis,
        long sinceDoneMillis,
        Counts counts,
        int activeRecords,
        String from,
        JobType type) {

    /** Records by what became of them. */
    public record Counts(long throttled, long filteredMeta, long filteredBins, long succeeded, long failed) {}
}
