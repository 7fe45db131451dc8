package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Truth;
import io.bgql.sandbox.wire.ResultCode;

/** A background job at work: any number of threads run {@link #work}, taking partitions from 0 on. */
final class BackgroundJob {
    private final Namespace namespace;
    private final JobState state;
    private final RecordWalk walk;
    private final ReadyFilter filter;
    private final RecordWork work;
    private final JobWatch watch;

    BackgroundJob(
            Namespace namespace, JobState state, RecordWalk walk, ReadyFilter filter, RecordWork work, JobWatch watch) {
        this.namespace = namespace;
        this.state = state;
        this.walk = walk;
        this.filter = walk.checked(filter);
        this.work = work;
        this.watch = watch;
    }

    /** How a job gets more threads, and hears that there are too many. */
    interface Crew {
        void addThread();

        boolean isTooLarge();
    }

    JobState state() {
        return state;
    }

    JobTally tally() {
        return work.tally();
    }

    /** Tells who watches that no thread works on the job any more. */
    void over() {
        watch.ended(state.taskId());
    }

    /** The counter for the job's end. */
    NamespaceCounter ended() {
        NamespaceCounter counter = tally().ended(state.end());
        return state.usesIndex() ? counter.overIndex() : counter;
    }

    Namespace namespace() {
        return namespace;
    }

    /**
     * Works until no partition is left; an abandoned job still takes them all, so that its progress ends at 100.
     *
     * @param first whether this is the job's first thread, the one that sends for others and stays to the end
     */
    void work(Crew crew, boolean first) {
        Contents contents = namespace.contents();
        int partition = state.takePartition();
        while (partition < Namespace.PARTITIONS) {
            if (!state.isAbandoned() && reaches(partition)) {
                walk.over(partition, null, (record, value) -> visit(contents, record, crew, first));
            }
            if (!first && crew.isTooLarge()) {
                return;
            }
            partition = state.takePartition();
        }
    }

    /** Whether the partition is this node's to change now; it is not asked again while its records are gone through. */
    private boolean reaches(int partition) {
        try {
            watch.beforePartition(state.taskId(), partition);
            boolean own = namespace.ownership().writes(partition);
            if (own) {
                watch.beforeOwnPartition(state.taskId(), partition);
            }
            return own;
        } catch (InterruptedException closing) {
            return interrupted();
        }
    }

    /** Only the closing store interrupts its threads. */
    private boolean interrupted() {
        Thread.currentThread().interrupt();
        state.abandon(JobEnd.USER_ABORTED);
        return false;
    }

    /** Says whether to go on. */
    private boolean visit(Contents contents, byte[] record, Crew crew, boolean first) {
        try {
            watch.beforeRecord(state.taskId());
        } catch (InterruptedException closing) {
            return interrupted();
        }
        if (state.isAbandoned()) {
            return false;
        }
        Truth byMetadata = filter == RecordFilter.NONE
                ? Truth.TRUE
                : filter.matchMetadata(WorkingRecord.of(
                        contents, record, namespace.time().clock().millis()));
        if (byMetadata == Truth.FALSE) {
            state.filteredByMetadata();
            namespace.counters().add(tally().filteredOut());
            return true;
        }
        try {
            throttle(crew, first);
        } catch (InterruptedException closing) {
            return interrupted(); // the record has been counted as throttled, not more
        }
        apply(record, byMetadata == Truth.TRUE ? RecordFilter.NONE : filter);
        return true;
    }

    private void throttle(Crew crew, boolean first) throws InterruptedException {
        Time time = namespace.time();
        long now = time.ticker().getAsLong();
        long pause = state.throttle().pauseBefore(now);
        if (pause > 0) {
            time.pause().nanos(pause);
        } else if (first && state.hasManyPartitionsLeft() && state.throttle().lags(now)) {
            crew.addThread();
        }
    }

    private void apply(byte[] record, ReadyFilter rest) {
        state.activeRecords().incrementAndGet();
        try {
            switch (work.apply(record, rest)) {
                case ResultCode.OK -> state.succeeded();
                case ResultCode.FILTERED_OUT -> state.filteredByBins();
                case ResultCode.NOT_FOUND -> {}
                default -> state.failed();
            }
        } finally {
            state.activeRecords().decrementAndGet();
        }
    }
}
