package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.value.RecordView;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A record taken apart to be looked at or changed. Bins stay where they are in the stored bytes until somebody asks for
 * their value; changed ones are kept beside. Nothing is seen outside before {@link #encode} and putting that back.
 */
final class WorkingRecord implements RecordView {
    private static final byte[] NOTHING = {};
    private static final int ROOM = 8;

    private final Contents contents;
    private final byte[] digest;
    private final byte[] stored;
    private final long nowMillis;
    private final RecordSet set;
    private int generation;
    private int voidTime;
    private long lastUpdate;
    private byte @Nullable [] newKey;

    private boolean binsRead;
    private int binCount;
    private int[] nameIds = {};
    /** Where in the stored bytes a bin's type byte is; of no meaning when the bin has been read or written. */
    private int[] places = {};
    /** Values that have been read or written. */
    private @Nullable Particle[] values = {};

    private WorkingRecord(Contents contents, byte[] digest, byte[] stored, RecordSet set, long nowMillis) {
        this.contents = contents;
        this.digest = digest;
        this.stored = stored;
        this.set = set;
        this.nowMillis = nowMillis;
    }

    /**
     * Takes a stored record apart.
     *
     * @param nowMillis since 1970
     */
    static WorkingRecord of(Contents contents, byte[] stored, long nowMillis) {
        RecordSet set = contents.sets().withId(RecordLayout.setId(stored));
        WorkingRecord record = new WorkingRecord(contents, stored, stored, set, nowMillis);
        record.generation = RecordLayout.generation(stored);
        record.voidTime = RecordLayout.voidTime(stored);
        record.lastUpdate = RecordLayout.lastUpdate(stored);
        return record;
    }

    /** A record without bins and with generation 0, to be made. */
    static WorkingRecord create(Contents contents, byte[] digest, RecordSet set, long nowMillis) {
        WorkingRecord record = new WorkingRecord(contents, digest, NOTHING, set, nowMillis);
        record.binsRead = true;
        record.newKey = NOTHING;
        return record;
    }

    RecordSet set() {
        return set;
    }

    int generation() {
        return generation;
    }

    int voidTime() {
        return voidTime;
    }

    /** Sets what every write sets. */
    void stamp(int newGeneration, int newVoidTime, long lastUpdateMillis) {
        generation = newGeneration;
        voidTime = newVoidTime;
        lastUpdate = lastUpdateMillis;
    }

    /** Type and value of the key, empty when none is stored. */
    byte[] keyBytes() {
        byte[] changed = newKey;
        return changed != null ? changed : RecordLayout.key(stored);
    }

    void storeKey(byte[] key) {
        newKey = key;
    }

    int binCount() {
        readBins();
        return binCount;
    }

    String binName(int index) {
        return contents.binNames().name(nameIds[index]);
    }

    /** The value of a bin by its place in the record's order. */
    Particle binValue(int index) {
        Particle known = values[index];
        if (known != null) {
            return known;
        }
        int at = places[index];
        int start = RecordLayout.afterVarint(stored, at + 1);
        int length = RecordLayout.varint(stored, at + 1);
        Particle read = new Particle(stored[at] & 0xFF, Arrays.copyOfRange(stored, start, start + length));
        values[index] = read;
        return read;
    }

    @Override
    public @Nullable Particle bin(String name) {
        int index = index(name);
        return index < 0 ? null : binValue(index);
    }

    /** Writes a bin, in its old place or behind the others. */
    void put(String name, Particle value) {
        int index = index(name);
        if (index < 0) {
            index = binCount++;
            makeRoom(binCount);
            nameIds[index] = contents.binNames().findOrAdd(name);
        }
        values[index] = value;
    }

    /** Takes a bin out, if it is there. */
    void remove(String name) {
        int index = index(name);
        if (index < 0) {
            return;
        }
        int behind = binCount - index - 1;
        System.arraycopy(nameIds, index + 1, nameIds, index, behind);
        System.arraycopy(places, index + 1, places, index, behind);
        System.arraycopy(values, index + 1, values, index, behind);
        binCount--;
    }

    void removeAllBins() {
        binsRead = true;
        binCount = 0;
    }

    /** The record as bytes to store. */
    byte[] encode() {
        readBins();
        byte[] key = keyBytes();
        byte[] bytes = new byte[encodedLength(key)];
        RecordLayout.putHead(bytes, digest, generation, voidTime, lastUpdate, set.id());
        int at = putBytes(bytes, RecordLayout.putVarint(bytes, RecordLayout.KEY_AT, key.length), key);
        at = RecordLayout.putVarint(bytes, at, binCount);
        for (int i = 0; i < binCount; i++) {
            at = putBin(bytes, RecordLayout.putVarint(bytes, at, nameIds[i]), i);
        }
        return bytes;
    }

    /** Bytes in a server's storage, not limited to what fits an int as {@link #recordSize} is. */
    long storageSize() {
        readBins();
        StorageSize size = new StorageSize(voidTime, set.name(), keyBytes().length, binCount);
        for (int i = 0; i < binCount; i++) {
            int nameSize = contents.binNames().size(nameIds[i]);
            Particle value = values[i];
            if (value != null) {
                size.bin(nameSize, value.type(), value.data(), 0, value.data().length);
            } else {
                int at = places[i];
                int start = RecordLayout.afterVarint(stored, at + 1);
                size.bin(nameSize, stored[at] & 0xFF, stored, start, RecordLayout.varint(stored, at + 1));
            }
        }
        return size.rounded();
    }

    private int index(String name) {
        readBins();
        int id = contents.binNames().find(name);
        for (int i = 0; i < binCount; i++) {
            if (nameIds[i] == id) {
                return i;
            }
        }
        return -1;
    }

    private void readBins() {
        if (binsRead) {
            return;
        }
        binsRead = true;
        int at = RecordLayout.binsAt(stored);
        binCount = RecordLayout.varint(stored, at);
        makeRoom(binCount);
        at = RecordLayout.afterVarint(stored, at);
        for (int i = 0; i < binCount; i++) {
            nameIds[i] = RecordLayout.varint(stored, at);
            places[i] = RecordLayout.afterVarint(stored, at);
            at = entryEnd(places[i]);
        }
    }

    private void makeRoom(int count) {
        if (count > nameIds.length) {
            int length = Math.max(ROOM, count + count / 2);
            nameIds = Arrays.copyOf(nameIds, length);
            places = Arrays.copyOf(places, length);
            values = Arrays.copyOf(values, length);
        }
    }

    /** Where a stored bin ends whose type byte is at a place. */
    private int entryEnd(int place) {
        return RecordLayout.afterVarint(stored, place + 1) + RecordLayout.varint(stored, place + 1);
    }

    private int encodedLength(byte[] key) {
        int length = RecordLayout.KEY_AT + RecordLayout.varintLength(key.length) + key.length;
        length += RecordLayout.varintLength(binCount);
        for (int i = 0; i < binCount; i++) {
            Particle value = values[i];
            length += RecordLayout.varintLength(nameIds[i]);
            length += value == null
                    ? entryEnd(places[i]) - places[i]
                    : 1 + RecordLayout.varintLength(value.data().length) + value.data().length;
        }
        return length;
    }

    private int putBin(byte[] bytes, int at, int index) {
        Particle value = values[index];
        if (value == null) {
            int length = entryEnd(places[index]) - places[index];
            System.arraycopy(stored, places[index], bytes, at, length);
            return at + length;
        }
        bytes[at] = (byte) value.type();
        return putBytes(bytes, RecordLayout.putVarint(bytes, at + 1, value.data().length), value.data());
    }

    private static int putBytes(byte[] bytes, int at, byte[] part) {
        System.arraycopy(part, 0, bytes, at, part.length);
        return at + part.length;
    }

    @Override
    public @Nullable Particle key() {
        byte[] bytes = keyBytes();
        return bytes.length == 0 ? null : new Particle(bytes[0] & 0xFF, Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    @Override
    public byte[] digest() {
        return digest.length == Digest.LENGTH ? digest : Arrays.copyOf(digest, Digest.LENGTH);
    }

    @Override
    public String setName() {
        return set.name();
    }

    @Override
    public long lastUpdateNanos() {
        return (lastUpdate + Time.EPOCH_MILLIS) * 1_000_000;
    }

    @Override
    public long voidTimeSeconds() {
        return voidTime & 0xFFFF_FFFFL;
    }

    @Override
    public int recordSize() {
        return (int) Math.min(Integer.MAX_VALUE, storageSize());
    }

    @Override
    public boolean tombstone() {
        return false;
    }

    @Override
    public long nowMillis() {
        return nowMillis;
    }
}
