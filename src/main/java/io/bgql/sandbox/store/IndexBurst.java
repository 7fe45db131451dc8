package io.bgql.sandbox.store;

import io.bgql.sandbox.store.RecordWalk.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Up to 100 entries of an index that were there at one moment, no record twice. */
final class IndexBurst {
    private static final int MOST = 100;
    private static final IndexBurst EMPTY = new IndexBurst(0);

    private final byte[][] digests;
    private final long[] values;
    private int size;
    private int entriesRead;
    private long lastValue;
    private byte[] lastDigest = {};

    private IndexBurst(int room) {
        this.digests = new byte[room][];
        this.values = new long[room];
    }

    /**
     * Reads the next entries of a range.
     *
     * @param after the entry to start strictly behind, or null to start where the range does
     * @param hasParts whether a record may be met twice
     */
    static IndexBurst read(IndexEntries entries, IndexRange range, @Nullable Place after, boolean hasParts) {
        int place = after == null || after.value() < range.low()
                ? entries.from(range.low())
                : entries.after(after.value(), after.digest());
        int room = Math.min(MOST, entries.count() - place);
        if (room == 0 || entries.value(place) > range.high()) {
            return EMPTY;
        }
        IndexBurst burst = new IndexBurst(room);
        while (burst.entriesRead < MOST && place < entries.count() && entries.value(place) <= range.high()) {
            burst.add(entries.value(place), entries.digest(place), hasParts);
            place++;
        }
        return burst;
    }

    private void add(long value, byte[] digest, boolean hasParts) {
        entriesRead++;
        lastValue = value;
        lastDigest = digest;
        if (!hasParts || !contains(digest)) {
            values[size] = value;
            digests[size++] = digest;
        }
    }

    private boolean contains(byte[] digest) {
        for (int i = 0; i < size; i++) {
            if (Arrays.equals(digests[i], digest)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    byte[] digest(int place) {
        return digests[place];
    }

    long value(int place) {
        return values[place];
    }

    /** Whether there may be more entries behind these. */
    boolean isFull() {
        return entriesRead == MOST;
    }

    /** Where the next burst starts behind. */
    Place end() {
        return new Place(lastDigest, lastValue);
    }
}
