package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Truth;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.OptionalLong;

/** A foreground query at work, on one thread, partition by partition in ascending order. */
final class ForegroundRun {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int DEFAULT_TIMEOUT_MILLIS = 1000;

    private final Namespace namespace;
    private final ForegroundQuery query;
    private final RecordWalk walk;
    private final ReadyFilter filter;
    private final JobState state;
    private final RecordSink sink;
    private final List<OperationStep> steps;
    private final long deadline;
    private final boolean isShort;
    private long countedToMost;
    private int endCode = ResultCode.OK;

    ForegroundRun(
            Namespace namespace,
            ForegroundQuery query,
            RecordWalk walk,
            ReadyFilter filter,
            JobState state,
            RecordSink sink) {
        this.namespace = namespace;
        this.query = query;
        this.walk = walk;
        this.filter = walk.checked(filter);
        this.state = state;
        this.sink = sink;
        this.steps = OperationStep.of(query.projection().operations(), false, false);
        this.isShort = query.length() instanceof ForegroundQuery.Length.ShortQuery;
        this.deadline = namespace.time().ticker().getAsLong() + timeoutMillis(query) * NANOS_PER_MILLI;
    }

    private static long timeoutMillis(ForegroundQuery query) {
        if (query.length() instanceof ForegroundQuery.Length.ShortQuery brief && brief.timeoutMillis() != 0) {
            return Integer.toUnsignedLong(brief.timeoutMillis());
        }
        return DEFAULT_TIMEOUT_MILLIS;
    }

    /** Does it all and says the code to end the stream with. */
    int run() {
        Contents contents = namespace.contents();
        PartitionSelection selection = query.partitions();
        int partition = state.takePartition();
        while (partition < Namespace.PARTITIONS && goesOn()) {
            if (selection.contains(partition)) {
                checkDeadline();
                over(contents, partition);
            }
            partition = state.takePartition();
        }
        return endCode;
    }

    private void over(Contents contents, int partition) {
        if (namespace.ownership().queries(partition, query.someWillDo())) {
            walk.over(
                    partition, query.partitions().after(partition), (record, value) -> visit(contents, record, value));
        } else {
            send(() -> sink.unavailable(partition));
        }
    }

    private boolean goesOn() {
        if (endCode == ResultCode.OK && state.isAbandoned()) {
            endCode = ResultCode.QUERY_ABORTED;
        }
        return endCode == ResultCode.OK && !hasMost();
    }

    private void checkDeadline() {
        if (isShort && namespace.time().ticker().getAsLong() - deadline > 0) {
            endCode = ResultCode.TIMEOUT;
        }
    }

    private boolean hasMost() {
        return query.maxRecords() != 0 && countedToMost >= query.maxRecords();
    }

    /** Says whether to go on in this partition. */
    private boolean visit(Contents contents, byte[] stored, long value) {
        if (!goesOn()) {
            return false;
        }
        WorkingRecord record =
                WorkingRecord.of(contents, stored, namespace.time().clock().millis());
        Truth byMetadata = filter.matchMetadata(record);
        if (byMetadata == Truth.FALSE) {
            state.filteredByMetadata();
            return true;
        }
        int admitted = byMetadata == Truth.TRUE ? ResultCode.OK : filter.admit(record);
        if (admitted != ResultCode.OK) {
            if (admitted == ResultCode.FILTERED_OUT) {
                state.filteredByBins();
            }
            return true;
        }
        countedToMost++;
        return handOut(record, value) && !hasMost() && throttle();
    }

    /** A record counts towards the most even when nothing of it is wanted, as in a server 8.1. */
    private boolean handOut(WorkingRecord record, long value) {
        Answers answers = new Answers(query.projection().respondAll());
        if (query.projection().binData()) {
            if (steps.isEmpty()) {
                answers.bins(record);
            } else if (RecordRead.applyAll(steps, record, answers) != ResultCode.OK) {
                state.failed();
                return true;
            }
        }
        boolean nothingWanted =
                query.projection().binData() && answers.collected().isEmpty();
        state.succeeded();
        return nothingWanted
                || send(() -> sink.accept(new FoundRecord(
                        record.digest(),
                        record.setName(),
                        record.keyBytes(),
                        record.generation(),
                        record.voidTime(),
                        answers.collected(),
                        state.usesIndex() ? OptionalLong.of(value) : OptionalLong.empty())));
    }

    /** Something to put into the sink. */
    private interface Sending {
        void run() throws IOException;
    }

    private boolean send(Sending sending) {
        try {
            sending.run();
            return true;
        } catch (SocketTimeoutException tooSlow) {
            return giveUp(JobEnd.RESPONSE_TIMEOUT);
        } catch (IOException gone) {
            return giveUp(JobEnd.RESPONSE_ERROR);
        }
    }

    private boolean throttle() {
        Time time = namespace.time();
        long pause = isShort ? 0 : state.throttle().pauseBefore(time.ticker().getAsLong());
        if (pause > 0) {
            try {
                time.pause().nanos(pause);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return giveUp(JobEnd.USER_ABORTED);
            }
        }
        return true;
    }

    private boolean giveUp(JobEnd reason) {
        state.abandon(reason);
        endCode = reason == JobEnd.USER_ABORTED ? ResultCode.QUERY_ABORTED : ResultCode.UNKNOWN;
        return false;
    }
}
