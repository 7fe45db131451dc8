package io.bgql.sandbox.store;

import java.util.function.ToLongFunction;

/** Work on an index that goes through all partitions, each under its lock. */
final class IndexBuild {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int PAGE = 4096;
    private static final int ENTRY = 28;

    private final Namespace namespace;
    private final Contents contents;
    private final SecondaryIndex index;

    IndexBuild(Namespace namespace, SecondaryIndex index) {
        this.namespace = namespace;
        this.contents = namespace.contents();
        this.index = index;
    }

    /** Fills the index, partition by partition, each of which it follows from then on; then it is readable. */
    void run() {
        long start = namespace.time().ticker().getAsLong();
        IndexSpread spread = new IndexSpread();
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            Partition partition = contents.partition(i);
            synchronized (partition) {
                partition.followedBy(PartitionIndexes.with(partition.indexes(), index, contents, i));
                spread.add(index.entries(i));
            }
        }
        index.built(spread.measured((namespace.time().ticker().getAsLong() - start) / NANOS_PER_MILLI));
    }

    /** Takes the index away from all partitions. */
    void undo() {
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            Partition partition = contents.partition(i);
            synchronized (partition) {
                partition.followedBy(PartitionIndexes.without(partition.indexes(), index));
            }
        }
    }

    long entries() {
        return sum(IndexEntries::count);
    }

    long usedBytes() {
        return sum(entries -> (long) Math.max(1, (entries.count() * ENTRY + PAGE - 1) / PAGE) * PAGE);
    }

    private long sum(ToLongFunction<IndexEntries> amount) {
        long sum = 0;
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            synchronized (contents.partition(i)) {
                sum += amount.applyAsLong(index.entries(i));
            }
        }
        return sum;
    }
}
