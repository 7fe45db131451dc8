package io.bgql.sandbox.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Counts how an index's entries spread over values and records, exactly: a server only estimates. */
final class IndexSpread {
    private static final int ROOM = 1024;

    private long[] values = new long[ROOM];
    private int entries;
    private long records;

    /** Adds the entries of one partition. */
    void add(IndexEntries share) {
        if (share.count() == 0) {
            return;
        }
        Set<ByteBuffer> digests = new HashSet<>();
        for (int i = 0; i < share.count(); i++) {
            if (entries == values.length) {
                values = Arrays.copyOf(values, 2 * entries);
            }
            values[entries++] = share.value(i);
            digests.add(ByteBuffer.wrap(share.digest(i)));
        }
        records += digests.size();
    }

    SecondaryIndex.Spread measured(long loadMillis) {
        long different = Arrays.stream(values, 0, entries).sorted().distinct().count();
        return new SecondaryIndex.Spread(ratio(different), ratio(records), loadMillis);
    }

    private long ratio(long parts) {
        return parts == 0 ? 0 : Math.round((double) entries / parts);
    }
}
