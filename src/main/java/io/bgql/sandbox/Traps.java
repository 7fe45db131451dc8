package io.bgql.sandbox;

import io.bgql.sandbox.command.Conduct;
import io.bgql.sandbox.store.JobWatch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The traps set for one node's jobs, and what else holds these up. */
final class Traps implements JobWatch {
    private final List<Trap> set = new CopyOnWriteArrayList<>();
    private final Map<Long, Progress> progress = new ConcurrentHashMap<>();
    private final String nodeId;
    private final Conduct conduct;
    private final Lockstep lockstep;
    private final Consumer<String> log;

    /** How far a job of this node has come. */
    private record Progress(AtomicLong partitions, AtomicLong records) {
        Progress() {
            this(new AtomicLong(), new AtomicLong());
        }
    }

    Traps(String nodeId, Conduct conduct, Lockstep lockstep, Consumer<String> log) {
        this.nodeId = nodeId;
        this.conduct = conduct;
        this.lockstep = lockstep;
        this.log = log;
    }

    void set(Trap trap) {
        set.add(trap);
    }

    @Override
    public void beforeStart(long taskId) throws InterruptedException {
        if (!set.isEmpty()) {
            spring(Place.Unit.START, 1);
        }
    }

    @Override
    public void beforePartition(long taskId, int partition) throws InterruptedException {
        lockstep.await(nodeId, taskId, partition);
    }

    @Override
    public void beforeOwnPartition(long taskId, int partition) throws InterruptedException {
        if (!set.isEmpty()) {
            spring(Place.Unit.PARTITION, progress(taskId).partitions.incrementAndGet());
        }
    }

    @Override
    public void beforeRecord(long taskId) throws InterruptedException {
        if (conduct.recordNanos() != 0) {
            TimeUnit.NANOSECONDS.sleep(conduct.recordNanos());
        }
        if (!set.isEmpty()) {
            spring(Place.Unit.RECORD, progress(taskId).records.incrementAndGet());
        }
    }

    @Override
    public void ended(long taskId) {
        progress.remove(taskId);
        lockstep.ended(nodeId, taskId);
    }

    private Progress progress(long taskId) {
        return progress.computeIfAbsent(taskId, id -> new Progress());
    }

    private void spring(Place.Unit unit, long ordinal) throws InterruptedException {
        for (Trap trap : List.copyOf(set)) {
            boolean here = trap.place().unit() == unit && trap.place().ordinal() == ordinal;
            if (here && set.remove(trap)) {
                try {
                    trap.fault().strike();
                } catch (IOException | RuntimeException failure) {
                    log.accept("sandbox: a fault failed: " + failure);
                } finally {
                    trap.done();
                }
            }
        }
    }
}
