package io.bgql.sandbox.store;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Going over a partition's records in ascending order of digest, while others change it: each step looks where the next
 * record is now, so that nothing is seen twice and nothing stored is missed.
 */
final class PartitionWalk {
    private static final int EVERY_SET = -1;

    private final Namespace namespace;
    private final int setId;

    /** @param set the only set to be shown, or empty for all records */
    PartitionWalk(Namespace namespace, @Nullable RecordSet set) {
        this.namespace = namespace;
        this.setId = set == null ? EVERY_SET : set.id();
    }

    /**
     * Shows the records of a partition that are of the set and have not expired, until the visitor has had enough.
     *
     * @param after shows only what comes strictly after this digest
     */
    void over(Partition partition, byte @Nullable [] after, Predicate<byte[]> visitor) {
        byte[] record = after == null ? partition.first() : partition.after(after);
        while (record != null) {
            if (isShown(record) && !visitor.test(record)) {
                return;
            }
            record = partition.after(record);
        }
    }

    private boolean isShown(byte[] record) {
        return (setId == EVERY_SET || setId == RecordLayout.setId(record))
                && (RecordLayout.voidTime(record) == 0
                        || !RecordLayout.isExpired(record, namespace.time().seconds()));
    }
}
