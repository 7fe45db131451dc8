package io.bgql.sandbox.store;

import java.util.Arrays;

/**
 * The entries of one index in one partition, sorted by value and then by digest: 28 bytes each in two arrays that are
 * used up to a count. Insertion moves what comes behind, which is cheap as long as partitions hold thousands of records,
 * not millions.
 */
final class IndexEntries {
    private static final long[] NO_VALUES = {};
    private static final byte[] NO_DIGESTS = {};
    private static final byte[] LOWEST_DIGEST = new byte[Digest.LENGTH];
    private static final int SMALLEST_ROOM = 4;

    private long[] values = NO_VALUES;
    private byte[] digests = NO_DIGESTS;
    private int count;

    int count() {
        return count;
    }

    long value(int place) {
        return values[place];
    }

    byte[] digest(int place) {
        return Arrays.copyOfRange(digests, place * Digest.LENGTH, (place + 1) * Digest.LENGTH);
    }

    /** The place of the first entry with this value or a greater one. */
    int from(long value) {
        return place(value, LOWEST_DIGEST);
    }

    /** The place of the first entry strictly after one, whether that is there or not. */
    int after(long value, byte[] digest) {
        int place = place(value, digest);
        return isAt(place, value, digest) ? place + 1 : place;
    }

    /** Adds an entry, unless it is there. */
    void add(long value, byte[] digest) {
        int place = place(value, digest);
        if (isAt(place, value, digest)) {
            return;
        }
        if (count == values.length) {
            resize(Math.max(SMALLEST_ROOM, count + count / 2));
        }
        System.arraycopy(values, place, values, place + 1, count - place);
        int at = place * Digest.LENGTH;
        System.arraycopy(digests, at, digests, at + Digest.LENGTH, count * Digest.LENGTH - at);
        values[place] = value;
        System.arraycopy(digest, 0, digests, at, Digest.LENGTH);
        count++;
    }

    /** Takes an entry out, if it is there. */
    void remove(long value, byte[] digest) {
        int place = place(value, digest);
        if (!isAt(place, value, digest)) {
            return;
        }
        count--;
        System.arraycopy(values, place + 1, values, place, count - place);
        int at = place * Digest.LENGTH;
        System.arraycopy(digests, at + Digest.LENGTH, digests, at, count * Digest.LENGTH - at);
        if (count < values.length / 4) {
            resize(values.length / 2);
        }
    }

    private void resize(int room) {
        values = Arrays.copyOf(values, room);
        digests = Arrays.copyOf(digests, room * Digest.LENGTH);
    }

    private boolean isAt(int place, long value, byte[] digest) {
        return place < count && compare(place, value, digest) == 0;
    }

    /** Where an entry is, or where it would have to be put. */
    private int place(long value, byte[] digest) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, value, digest) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int place, long value, byte[] digest) {
        if (values[place] != value) {
            return values[place] < value ? -1 : 1;
        }
        int at = place * Digest.LENGTH;
        return Arrays.compareUnsigned(digests, at, at + Digest.LENGTH, digest, 0, Digest.LENGTH);
    }
}
