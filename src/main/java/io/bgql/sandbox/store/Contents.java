package io.bgql.sandbox.store;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** What one node holds of a namespace: its partitions and sets, and what it has in common with the other copies. */
final class Contents {
    private final Common common;
    private final AtomicReferenceArray<Partition> partitions = new AtomicReferenceArray<>(Namespace.PARTITIONS);
    private final RecordSets sets;

    /** Without records. */
    Contents(Common common) {
        this.common = common;
        this.sets = new RecordSets(common);
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            partitions.set(i, new Partition(common.lock(i)));
        }
    }

    Partition partition(int id) {
        return partitions.get(id);
    }

    /** The partition of a record. */
    Partition partitionOf(byte[] digest) {
        return partitions.get(Digest.partition(digest));
    }

    RecordSets sets() {
        return sets;
    }

    BinNames binNames() {
        return common.binNames();
    }

    /** Takes a record over as it is, in place of one of its digest. */
    void take(byte[] record) {
        synchronized (common.lock(Digest.partition(record))) {
            Partition partition = partitionOf(record);
            byte[] former = partition.find(record);
            if (former != null) {
                count(former, -1);
            }
            partition.put(record);
            count(record, 1);
        }
    }

    /** Forgets the record of a digest, if it is there. */
    void forget(byte[] digest) {
        synchronized (common.lock(Digest.partition(digest))) {
            Partition partition = partitionOf(digest);
            byte[] former = partition.find(digest);
            if (former != null) {
                partition.remove(digest);
                count(former, -1);
            }
        }
    }

    /** Forgets a partition's records; who is walking through them goes on with those there were. */
    void forgetPartition(int id) {
        synchronized (common.lock(id)) {
            Partition former = partitions.get(id);
            partitions.set(id, former.emptied());
            for (byte[] record = former.first(); record != null; record = former.after(record)) {
                count(record, -1);
            }
        }
    }

    /** The same, of which no index is told any more. */
    Contents unfollowed() {
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            partition(i).followedBy(null);
        }
        return this;
    }

    private void count(byte[] record, int sign) {
        RecordSet set = sets.withId(RecordLayout.setId(record));
        long size = WorkingRecord.of(this, record, 0).storageSize();
        set.added(sign, sign * size);
    }
}
