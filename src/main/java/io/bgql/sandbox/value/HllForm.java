package io.bgql.sandbox.value;

/**
 * The outer form of a HyperLogLog: 1 byte of flags (0), 1 of index bits, 1 of minhash bits, 8 of a cached count, then
 * 2^index registers of 6 bits and the minhash, packed. What a server 8.1.2 checks of one that is written.
 */
final class HllForm {
    private static final int HEADER = 11;
    private static final int REGISTER_BITS = 6;
    private static final int FEWEST_INDEX_BITS = 4;
    private static final int MOST_INDEX_BITS = 16;
    private static final int FEWEST_MINHASH_BITS = 4;
    private static final int MOST_MINHASH_BITS = 51;
    private static final int MOST_BITS = 64;

    private HllForm() {}

    static boolean fits(byte[] data) {
        if (data.length < HEADER || data[0] != 0) {
            return false;
        }
        int indexBits = data[1];
        int minhashBits = data[2];
        boolean known = indexBits >= FEWEST_INDEX_BITS
                && indexBits <= MOST_INDEX_BITS
                && (minhashBits == 0 || minhashBits >= FEWEST_MINHASH_BITS)
                && minhashBits <= MOST_MINHASH_BITS
                && indexBits + minhashBits <= MOST_BITS;
        return known && data.length == HEADER + ((REGISTER_BITS + minhashBits) * (1 << indexBits) + 7) / 8;
    }
}
