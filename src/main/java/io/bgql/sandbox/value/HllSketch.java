package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A HyperLogLog as it is stored: 1 byte of flags (0), 1 of index bits, 1 of minhash bits, 8 of a remembered count (in
 * the byte order of the machine, which is little-endian), then 2^index registers of 6 bits and the minhash, packed
 * from the left. Changed in place by who made it; else read only.
 */
final class HllSketch {
    static final int NOT_GIVEN = -1;
    private static final int FEWEST_INDEX_BITS = 4;
    private static final int MOST_INDEX_BITS = 16;
    private static final int FEWEST_MINHASH_BITS = 4;
    private static final int MOST_MINHASH_BITS = 51;
    private static final int MOST_BITS = 64;
    private static final int RANK_BITS = 6;
    private static final int COUNT_AT = 3;
    private static final int REGISTERS_AT = 11;
    private static final VarHandle COUNT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] data;
    private final int indexBits;
    private final int minhashBits;
    private final int width;

    private HllSketch(byte[] data) {
        this.data = data;
        this.indexBits = data[1];
        this.minhashBits = data[2];
        this.width = RANK_BITS + minhashBits;
    }

    static HllSketch empty(int indexBits, int minhashBits) {
        byte[] data = new byte[size(indexBits, minhashBits)];
        data[1] = (byte) indexBits;
        data[2] = (byte) minhashBits;
        return new HllSketch(data);
    }

    /** Bytes taken for a sketch; none if they have not its form. */
    static Optional<HllSketch> of(byte[] data) {
        boolean fits = data.length >= REGISTERS_AT
                && data[0] == 0
                && areIndexBits(data[1])
                && areMinhashBits(data[2])
                && data.length == size(data[1], data[2]);
        return fits ? Optional.of(new HllSketch(data)) : Optional.empty();
    }

    /** Whether bytes could be a bin's value: its bits must fit into a word together, which those of an argument need not. */
    static boolean canBeStored(byte[] data) {
        return of(data).filter(sketch -> areBits(sketch.indexBits, sketch.minhashBits))
                .isPresent();
    }

    static boolean areBits(long indexBits, long minhashBits) {
        return areIndexBits(indexBits) && areMinhashBits(minhashBits) && indexBits + minhashBits <= MOST_BITS;
    }

    static boolean areIndexBits(long bits) {
        return bits >= FEWEST_INDEX_BITS && bits <= MOST_INDEX_BITS;
    }

    static boolean areMinhashBits(long bits) {
        return bits == 0 || (bits >= FEWEST_MINHASH_BITS && bits <= MOST_MINHASH_BITS);
    }

    private static int size(int indexBits, int minhashBits) {
        return REGISTERS_AT + (((RANK_BITS + minhashBits) << indexBits) + 7) / 8;
    }

    Element element() {
        return new Element.Bytes(ParticleType.HLL, data);
    }

    HllSketch copy() {
        return new HllSketch(data.clone());
    }

    int indexBits() {
        return indexBits;
    }

    int minhashBits() {
        return minhashBits;
    }

    int registers() {
        return 1 << indexBits;
    }

    /** The remembered count, 0 when none is. */
    long count() {
        return (long) COUNT.get(data, COUNT_AT);
    }

    void remember(long count) {
        COUNT.set(data, COUNT_AT, count);
    }

    /** Whether there is any bit among as many bytes as there are registers: a server looks no further. */
    boolean looksUsed() {
        for (int at = REGISTERS_AT; at < REGISTERS_AT + registers(); at++) {
            if (data[at] != 0) {
                return true;
            }
        }
        return false;
    }

    /** A register's rank above its minhash. */
    long register(int index) {
        int at = wordAt(index);
        return ((long) WORD.get(data, at) >>> shift(index, at)) & mask();
    }

    void register(int index, long value) {
        int at = wordAt(index);
        int shift = shift(index, at);
        long rest = (long) WORD.get(data, at) & ~(mask() << shift);
        WORD.set(data, at, rest | (value & mask()) << shift);
    }

    /** The rank alone, 0 to 63. */
    int rank(int index) {
        return (int) (register(index) >>> minhashBits);
    }

    private long mask() {
        return (1L << width) - 1;
    }

    /** Where the 8 bytes start that hold a register: near the end they are the last 8. */
    private int wordAt(int index) {
        return Math.min(REGISTERS_AT + width * index / 8, data.length - Long.BYTES);
    }

    private int shift(int index, int wordAt) {
        int firstBit = width * index - (wordAt - REGISTERS_AT) * 8;
        return Long.SIZE - width - firstBit;
    }

    /** Adds an element, given as msgpack; says whether that changed anything. */
    boolean add(byte[] element) {
        Murmur3 hash = Murmur3.of(element);
        int index = indexOf(hash);
        long value = valueOf(hash);
        if (register(index) >= value) {
            return false;
        }
        register(index, value);
        remember(0);
        return true;
    }

    boolean mayContain(byte[] element) {
        Murmur3 hash = Murmur3.of(element);
        return valueOf(hash) <= register(indexOf(hash));
    }

    private int indexOf(Murmur3 hash) {
        return (int) hash.low() & (registers() - 1);
    }

    private long valueOf(Murmur3 hash) {
        long minhash = (hash.low() >>> indexBits) & ((1L << minhashBits) - 1);
        return (Long.numberOfTrailingZeros(hash.high()) + 1L) << minhashBits | minhash;
    }
}
