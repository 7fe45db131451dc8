package io.bgql.sandbox.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What a query job is and how far it has come; changed by its threads, read by listings. */
final class JobState {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Facts facts;
    private final LongSupplier ticker;
    private volatile Supplier<JobType> type;
    private final long start;
    private final Throttle throttle;
    private final AtomicInteger partitionsTaken = new AtomicInteger();
    private final AtomicInteger threads = new AtomicInteger();
    private final AtomicInteger activeRecords = new AtomicInteger();
    private final LongAdder filteredMeta = new LongAdder();
    private final LongAdder filteredBins = new LongAdder();
    private final LongAdder succeeded = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile JobEnd end = JobEnd.OK;
    private volatile boolean done;
    private volatile long finish;

    /**
     * What does not change.
     *
     * @param index the secondary index used, as it was called at the start; empty for none
     */
    record Facts(
            long taskId,
            String namespace,
            String set,
            String index,
            int partitionsRequested,
            int digestsRequested,
            int recordsPerSecond,
            String from) {}

    JobState(Facts facts, LongSupplier ticker, Supplier<JobType> type) {
        this.facts = facts;
        this.ticker = ticker;
        this.type = type;
        this.start = ticker.getAsLong();
        this.throttle = new Throttle(facts.recordsPerSecond, start);
    }

    long taskId() {
        return facts.taskId;
    }

    boolean usesIndex() {
        return !facts.index.isEmpty();
    }

    Throttle throttle() {
        return throttle;
    }

    AtomicInteger threads() {
        return threads;
    }

    AtomicInteger activeRecords() {
        return activeRecords;
    }

    /** The next partition nobody has taken; at or above the number of partitions there is none left. */
    int takePartition() {
        return partitionsTaken.getAndIncrement();
    }

    /** Whether there are partitions nobody has taken, beyond the last one. */
    boolean hasManyPartitionsLeft() {
        return partitionsTaken.get() < Namespace.PARTITIONS - 1;
    }

    void filteredByMetadata() {
        filteredMeta.increment();
    }

    void filteredByBins() {
        filteredBins.increment();
    }

    void succeeded() {
        succeeded.increment();
    }

    void failed() {
        failed.increment();
    }

    /** Tells the job's threads to stop at their next record. The first reason counts. */
    synchronized void abandon(JobEnd reason) {
        if (end == JobEnd.OK && !done) {
            end = reason;
        }
    }

    boolean isAbandoned() {
        return end != JobEnd.OK;
    }

    JobEnd end() {
        return end;
    }

    /** Ends the job; what is left of its partitions counts as done, as where a query had enough before the last one. */
    synchronized void finish() {
        partitionsTaken.set(Namespace.PARTITIONS);
        finish = ticker.getAsLong();
        JobType last = type.get();
        type = () -> last; // what the job worked with is not kept for as long as it is listed
        done = true;
    }

    JobSnapshot snapshot() {
        long now = ticker.getAsLong();
        boolean over = done;
        int begun = Math.min(partitionsTaken.get() + 1, Namespace.PARTITIONS);
        return new JobSnapshot(
                facts.taskId,
                facts.namespace,
                facts.set,
                facts.index,
                facts.partitionsRequested,
                facts.digestsRequested,
                facts.recordsPerSecond,
                threads.get(),
                over,
                end,
                begun * 100.0 / Namespace.PARTITIONS,
                ((over ? finish : now) - start) / NANOS_PER_MILLI,
                over ? (now - finish) / NANOS_PER_MILLI : 0,
                new JobSnapshot.Counts(
                        throttle.count(), filteredMeta.sum(), filteredBins.sum(), succeeded.sum(), failed.sum()),
                activeRecords.get(),
                facts.from,
                type.get());
    }
}
