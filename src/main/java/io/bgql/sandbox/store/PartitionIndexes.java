package io.bgql.sandbox.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secondary indexes that follow what happens in one partition; told of it under that partition's lock. */
final class PartitionIndexes {
    private final Contents contents;
    private final List<Share> shares;

    private PartitionIndexes(Contents contents, List<Share> shares) {
        this.contents = contents;
        this.shares = shares;
    }

    /** What of an index lies in this partition. */
    private record Share(SecondaryIndex index, IndexEntries entries) {
        void replaced(@Nullable WorkingRecord before, @Nullable WorkingRecord after, byte[] digest) {
            long[] old = index.numbers(before);
            long[] current = index.numbers(after);
            if (Arrays.equals(old, current)) {
                return;
            }
            for (long number : old) {
                if (Arrays.binarySearch(current, number) < 0) {
                    entries.remove(number, digest);
                }
            }
            for (long number : current) {
                if (Arrays.binarySearch(old, number) < 0) {
                    entries.add(number, digest);
                }
            }
        }
    }

    /** The indexes that follow already, and one more, which knows the records that are there from now on. */
    static PartitionIndexes with(
            @Nullable PartitionIndexes before, SecondaryIndex index, Contents contents, int partition) {
        Share share = new Share(index, index.entries(partition));
        Partition records = contents.partition(partition);
        for (byte[] record = records.first(); record != null; record = records.after(record)) {
            share.replaced(null, WorkingRecord.of(contents, record, 0), record);
        }
        List<Share> shares = new ArrayList<>(before == null ? List.of() : before.shares);
        shares.add(share);
        return new PartitionIndexes(contents, List.copyOf(shares));
    }

    /** The indexes that still follow when one does no longer, or null when none is left. */
    static @Nullable PartitionIndexes without(@Nullable PartitionIndexes before, SecondaryIndex index) {
        if (before == null) {
            return null;
        }
        List<Share> rest =
                before.shares.stream().filter(share -> share.index() != index).toList();
        return rest.isEmpty() ? null : new PartitionIndexes(before.contents, rest);
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
        for (Share share : shares) {
            share.replaced(old, current, digest);
        }
    }
}
