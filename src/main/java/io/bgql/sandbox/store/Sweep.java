package io.bgql.sandbox.store;

import java.util.function.Predicate;

/** Going once over all records of a namespace to remove some of them, partition by partition, beside all other work. */
final class Sweep {
    private final Contents contents;
    private final Predicate<byte[]> condemned;
    private long removed;

    /** @param condemned asked once for each record, with the lock of its partition held */
    Sweep(Contents contents, Predicate<byte[]> condemned) {
        this.contents = contents;
        this.condemned = condemned;
    }

    /** Says how many records were removed. */
    long run() {
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            over(contents.partition(i));
        }
        return removed;
    }

    private void over(Partition partition) {
        synchronized (partition.lock()) {
            byte[] record = partition.first();
            while (record != null) {
                if (condemned.test(record)) {
                    WorkingRecord gone = WorkingRecord.of(contents, record, 0);
                    partition.remove(record);
                    gone.set().added(-1, -gone.storageSize());
                    removed++;
                }
                record = partition.after(record);
            }
        }
    }
}
