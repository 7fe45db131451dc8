package io.bgql.sandbox.store;

import org.jspecify.annotations.Nullable;

/**
 * Going over a partition's records in ascending order of digest: each step looks where the next record is now, so that
 * nothing is seen twice and nothing stored is missed.
 */
final class PartitionWalk implements RecordWalk {
    private final Contents contents;
    private final RecordScope scope;

    PartitionWalk(Contents contents, RecordScope scope) {
        this.contents = contents;
        this.scope = scope;
    }

    @Override
    public void over(int partitionId, @Nullable Place after, Visitor visitor) {
        Partition partition = contents.partition(partitionId);
        byte[] record = after == null ? partition.first() : partition.after(after.digest());
        while (record != null) {
            if (scope.shows(record) && !visitor.visit(record, 0)) {
                return;
            }
            record = partition.after(record);
        }
    }

    @Override
    public ReadyFilter checked(ReadyFilter filter) {
        return filter;
    }
}
