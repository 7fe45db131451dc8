package io.bgql.sandbox.store;

import java.util.List;
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

    /**
     * Fills the index, partition by partition, each of which it follows from then on; then it is readable.
     *
     * @param all the indexes of the namespace, this one among them
     */
    void run(List<SecondaryIndex> all) {
        long start = namespace.time().ticker().getAsLong();
        IndexSpread spread = new IndexSpread();
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            Partition partition = contents.partition(i);
            synchronized (partition.lock()) {
                fill(i, partition);
                partition.followedBy(new PartitionIndexes(contents, i, all));
                spread.add(index.entries(i));
            }
        }
        index.built(spread.measured((namespace.time().ticker().getAsLong() - start) / NANOS_PER_MILLI));
    }

    private void fill(int id, Partition partition) {
        for (byte[] record = partition.first(); record != null; record = partition.after(record)) {
            index.replaced(id, null, WorkingRecord.of(contents, record, 0), record);
        }
    }

    /**
     * Takes the index away from all partitions.
     *
     * @param rest the indexes of the namespace that are left
     */
    void undo(List<SecondaryIndex> rest) {
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            contents.partition(i).followedBy(rest.isEmpty() ? null : new PartitionIndexes(contents, i, rest));
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
            synchronized (contents.partition(i).lock()) {
                sum += amount.applyAsLong(index.entries(i));
            }
        }
        return sum;
    }
}
