package io.bgql.sandbox.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A partition's records in ascending order of digest, each a byte array that starts with its digest and is replaced,
 * never changed.
 *
 * <p>An open-addressed table whose hash is the digest's leading bits and whose runs are kept sorted, without wrapping
 * around: so the array as a whole is sorted, lookups take a step or two because digests are evenly spread, and walking
 * on from any digest needs no index. The price is an array a little longer than its capacity. Digests that are not
 * evenly spread make runs long and lookups slow, but not wrong.
 *
 * <p>It has the lock of its records, which it shares with the other copies of the partition: whoever reads and then
 * writes holds that meanwhile.
 */
final class Partition {
    private static final int SMALLEST_BITS = 3;
    /** Room after the last home slot for a run that starts near the end. */
    private static final int SPILL = 8;

    /** Of all partitions without records: never written to, as the first record makes its partition grow. */
    private static final byte[][] NO_SLOTS = new byte[1][];

    private final Object lock;
    private int bits;
    private byte[] @Nullable [] slots = NO_SLOTS;
    private int count;
    /** Null as long as no index follows, so that nothing is paid for. */
    private @Nullable PartitionIndexes indexes;

    Partition(Object lock) {
        this.lock = lock;
    }

    Object lock() {
        return lock;
    }

    int count() {
        synchronized (lock) {
            return count;
        }
    }

    /** An empty partition to take this one's place; what walks through this one still finds its records. */
    Partition emptied() {
        synchronized (lock) {
            Partition fresh = new Partition(lock);
            fresh.indexes = indexes;
            return fresh;
        }
    }

    /** Tells these indexes, or none, of every change from now on. */
    void followedBy(@Nullable PartitionIndexes followers) {
        synchronized (lock) {
            indexes = followers;
        }
    }

    /** The record of a digest, or null. */
    byte @Nullable [] find(byte[] digest) {
        synchronized (lock) {
            byte[] found = slots[place(digest)];
            return found != null && Digest.compare(found, digest) == 0 ? found : null;
        }
    }

    /** The first record, or null when there is none. */
    byte @Nullable [] first() {
        synchronized (lock) {
            return firstFrom(0);
        }
    }

    /** The first record strictly after a digest (or a record, which starts with one), or null. */
    byte @Nullable [] after(byte[] digest) {
        synchronized (lock) {
            int place = place(digest);
            byte[] found = slots[place];
            boolean itself = found != null && Digest.compare(found, digest) == 0;
            return firstFrom(itself ? place + 1 : place);
        }
    }

    /** Puts a record in, in place of an earlier one with its digest. */
    void put(byte[] record) {
        synchronized (lock) {
            int place = place(record);
            byte[] found = slots[place];
            boolean replaces = found != null && Digest.compare(found, record) == 0;
            if (indexes != null) {
                indexes.replaced(replaces ? found : null, record, record);
            }
            if (replaces) {
                slots[place] = record;
                return;
            }
            while (needsRoom(place)) {
                grow();
                place = place(record);
            }
            insert(place, record);
            count++;
        }
    }

    /** Takes the record of a digest out, if there is one. */
    void remove(byte[] digest) {
        synchronized (lock) {
            int place = place(digest);
            byte[] found = slots[place];
            if (found == null || Digest.compare(found, digest) != 0) {
                return;
            }
            if (indexes != null) {
                indexes.replaced(found, null, found);
            }
            int next = place + 1;
            while (slots[next] != null && home(slots[next]) < next) {
                slots[next - 1] = slots[next];
                next++;
            }
            slots[next - 1] = null;
            count--;
        }
    }

    /** Where a digest is, or where it would have to be put: the first slot from its home on that is free or not before it. */
    private int place(byte[] digest) {
        int place = home(digest);
        while (slots[place] != null && Digest.compare(slots[place], digest) < 0) {
            place++;
        }
        return place;
    }

    private int home(byte[] digest) {
        return Digest.leadingBits(digest, bits);
    }

    private byte @Nullable [] firstFrom(int start) {
        for (int i = start; i < slots.length; i++) {
            if (slots[i] != null) {
                return slots[i];
            }
        }
        return null;
    }

    private void insert(int place, byte[] record) {
        int free = place;
        while (slots[free] != null) {
            free++;
        }
        System.arraycopy(slots, place, slots, place + 1, free - place);
        slots[place] = record;
    }

    /** The last slot is always free, so that every search ends. */
    private boolean needsRoom(int place) {
        if (count >= (1 << bits) / 4 * 3) {
            return true;
        }
        int free = place;
        while (slots[free] != null) {
            free++;
        }
        return free >= slots.length - 1;
    }

    private void grow() {
        if (count < (1 << bits) / 2) {
            // A run has reached the end although the table is half empty: more spread would not help it.
            slots = Arrays.copyOf(slots, slots.length * 2);
            return;
        }
        byte[][] old = slots;
        bits = Math.max(SMALLEST_BITS, bits + 1);
        slots = new byte[(1 << bits) + SPILL + count][];
        int next = 0;
        for (byte[] record : old) {
            if (record != null) {
                next = Math.max(next, home(record));
                slots[next++] = record;
            }
        }
        slots = Arrays.copyOf(slots, Math.max(next + 1, (1 << bits) + SPILL));
    }
}
