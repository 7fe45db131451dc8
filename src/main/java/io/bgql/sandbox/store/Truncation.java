package io.bgql.sandbox.store;

/** Removing all records of a set, or of all, that were last updated before some time. */
final class Truncation {
    static final int EVERY_SET = -1;

    private final Contents contents;
    private final int setId;
    private final long beforeMillis;

    Truncation(Contents contents, int setId, long beforeMillis) {
        this.contents = contents;
        this.setId = setId;
        this.beforeMillis = beforeMillis;
    }

    void run() {
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            over(contents.partition(i));
        }
    }

    private void over(Partition partition) {
        synchronized (partition) {
            byte[] record = partition.first();
            while (record != null) {
                if (isMeant(record)) {
                    WorkingRecord removed = WorkingRecord.of(contents, record, 0);
                    partition.remove(record);
                    removed.set().added(-1, -removed.storageSize());
                }
                record = partition.after(record);
            }
        }
    }

    private boolean isMeant(byte[] record) {
        return (setId == EVERY_SET || RecordLayout.setId(record) == setId)
                && RecordLayout.lastUpdate(record) < beforeMillis;
    }
}
