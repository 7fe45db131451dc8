package io.bgql.sandbox.store;

import java.util.Arrays;

/** The 20 bytes a record is found by, and their order: as unsigned bytes, first to last. */
public final class Digest {
    public static final int LENGTH = 20;

    private Digest() {}

    /** The partition: bits 0 to 11 of the first two bytes, read little-endian. */
    public static int partition(byte[] digest) {
        return (digest[0] & 0xFF) | (digest[1] & 0x0F) << 8;
    }

    /** Compares the digests that two arrays start with. */
    static int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, 0, LENGTH, other, 0, LENGTH);
    }

    /** The first bits, at most 24, in which digests of one partition can differ. */
    static int leadingBits(byte[] digest, int bits) {
        int leading =
                (digest[1] & 0xF0) << 20 | (digest[2] & 0xFF) << 16 | (digest[3] & 0xFF) << 8 | (digest[4] & 0xFF);
        return leading >>> (28 - bits);
    }
}
