package io.bgql.sandbox.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The hash MurmurHash3 x64 of 128 bits with seed 0, of Austin Appleby's public definition. */
record Murmur3(long low, long high) {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 16;
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    static Murmur3 of(byte[] bytes) {
        long low = 0;
        long high = 0;
        int tailAt = bytes.length - bytes.length % BLOCK;
        for (int at = 0; at < tailAt; at += BLOCK) {
            low = Long.rotateLeft(low ^ mixedLow((long) LONGS.get(bytes, at)), 27) + high;
            low = low * 5 + 0x52dce729;
            high = Long.rotateLeft(high ^ mixedHigh((long) LONGS.get(bytes, at + Long.BYTES)), 31) + low;
            high = high * 5 + 0x38495ab5;
        }
        high ^= mixedHigh(tail(bytes, tailAt + Long.BYTES));
        low ^= mixedLow(tail(bytes, tailAt));
        return finished(low ^ bytes.length, high ^ bytes.length);
    }

    private static Murmur3 finished(long low, long high) {
        long sum = avalanche(low + high);
        long other = avalanche(low + high + high);
        return new Murmur3(sum + other, sum + other + other);
    }

    private static long mixedLow(long block) {
        return Long.rotateLeft(block * C1, 31) * C2;
    }

    private static long mixedHigh(long block) {
        return Long.rotateLeft(block * C2, 33) * C1;
    }

    /** Up to 8 bytes, the first one lowest; the rest is 0, which mixes to 0 and so hashes like nothing. */
    private static long tail(byte[] bytes, int from) {
        long value = 0;
        for (int at = Math.min(bytes.length, from + Long.BYTES) - 1; at >= from; at--) {
            value = (value << 8) | (bytes[at] & 0xff);
        }
        return value;
    }

    private static long avalanche(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
