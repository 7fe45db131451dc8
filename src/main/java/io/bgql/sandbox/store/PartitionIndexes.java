package io.bgql.sandbox.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secondary indexes that follow what happens in one partition; told of it under that partition's lock. */
final class PartitionIndexes {
    private final Contents contents;
    private final int partition;
    private final List<SecondaryIndex> indexes;

    PartitionIndexes(Contents contents, int partition, List<SecondaryIndex> indexes) {
        this.contents = contents;
        this.partition = partition;
        this.indexes = indexes;
    }

    /**
     * A record has been put in, replaced or taken out.
     *
     * @param before null when there was none
     * @param after null when there is none any more
     * @param digest starts with the record's 20 bytes
     */
    void replaced(byte @Nullable [] before, byte @Nullable [] after, byte[] digest) {
        WorkingRecord old = before == null ? null : WorkingRecord.of(contents, before, 0);
        WorkingRecord current = after == null ? null : WorkingRecord.of(contents, after, 0);
        for (SecondaryIndex index : indexes) {
            index.replaced(partition, old, current, digest);
        }
    }
}
