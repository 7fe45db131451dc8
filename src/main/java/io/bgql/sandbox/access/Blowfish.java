package io.bgql.sandbox.access;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The cipher Blowfish (Schneier, 1993) with bcrypt's way to mix a salt into its key. Its tables begin as the binary
 * digits of pi, which are computed: 33,344 bits take some milliseconds and, unlike four pages of numbers, can be read.
 */
final class Blowfish {
    static final byte[] NO_SALT = {};

    private static final int ROUNDS = 16;
    private static final int SUBKEYS = ROUNDS + 2;
    private static final int BOXES = 4 * 256;

    private static final int[] PI = digitsOfPi(SUBKEYS + BOXES);

    private final int[] subkeys;
    private final int[] boxes;

    private Blowfish(int[] subkeys, int[] boxes) {
        this.subkeys = subkeys;
        this.boxes = boxes;
    }

    static Blowfish fresh() {
        return new Blowfish(Arrays.copyOf(PI, SUBKEYS), Arrays.copyOfRange(PI, SUBKEYS, PI.length));
    }

    /** The fraction of pi in words of 32 bits, by Machin's formula: pi/4 = 4 arctan 1/5 - arctan 1/239. */
    private static int[] digitsOfPi(int words) {
        int guard = 64;
        BigInteger one = BigInteger.ONE.shiftLeft(words * Integer.SIZE + guard);
        BigInteger pi = arctanOfInverse(5, one)
                .shiftLeft(2)
                .subtract(arctanOfInverse(239, one))
                .shiftLeft(2);
        byte[] fraction = pi.mod(one).shiftRight(guard).toByteArray();
        ByteBuffer padded = ByteBuffer.allocate(words * Integer.BYTES + 1);
        padded.position(padded.capacity() - fraction.length);
        padded.put(fraction).position(1);
        int[] digits = new int[words];
        padded.asIntBuffer().get(digits);
        return digits;
    }

    private static BigInteger arctanOfInverse(int n, BigInteger one) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = one.divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (int k = 3; power.signum() != 0; k += 2) {
            power = power.divide(square).negate();
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
        }
        return sum;
    }

    /** Mixes a key into the tables and refills them with what they encipher, salted if there is salt. */
    void expand(byte[] key, byte[] salt) {
        int at = 0;
        for (int i = 0; i < SUBKEYS; i++) {
            subkeys[i] ^= word(key, at);
            at = (at + Integer.BYTES) % key.length;
        }
        long block = 0;
        int salted = 0;
        for (int i = 0; i < SUBKEYS + BOXES; i += 2) {
            if (salt.length > 0) {
                block ^= ((long) word(salt, salted) << Integer.SIZE)
                        | (word(salt, salted + Integer.BYTES) & 0xffffffffL);
                salted = (salted + Long.BYTES) % salt.length;
            }
            block = enciphered(block);
            int[] table = i < SUBKEYS ? subkeys : boxes;
            int place = i < SUBKEYS ? i : i - SUBKEYS;
            table[place] = (int) (block >>> Integer.SIZE);
            table[place + 1] = (int) block;
        }
    }

    /** Four bytes as a number, the bytes taken for a ring. */
    private static int word(byte[] bytes, int from) {
        int word = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            word = (word << Byte.SIZE) | (bytes[(from + i) % bytes.length] & 0xff);
        }
        return word;
    }

    /** Each block of eight bytes enciphered so many times. */
    byte[] enciphered(byte[] text, int times) {
        ByteBuffer result = ByteBuffer.allocate(text.length);
        for (ByteBuffer blocks = ByteBuffer.wrap(text); blocks.hasRemaining(); ) {
            long block = blocks.getLong();
            for (int i = 0; i < times; i++) {
                block = enciphered(block);
            }
            result.putLong(block);
        }
        return result.array();
    }

    private long enciphered(long block) {
        int left = (int) (block >>> Integer.SIZE) ^ subkeys[0];
        int right = (int) block;
        for (int round = 1; round <= ROUNDS; round += 2) {
            right ^= mixed(left) ^ subkeys[round];
            left ^= mixed(right) ^ subkeys[round + 1];
        }
        right ^= subkeys[ROUNDS + 1];
        return ((long) right << Integer.SIZE) | (left & 0xffffffffL);
    }

    private int mixed(int half) {
        int sum = boxes[half >>> 24] + boxes[0x100 | (half >>> 16 & 0xff)];
        return (sum ^ boxes[0x200 | (half >>> 8 & 0xff)]) + boxes[0x300 | (half & 0xff)];
    }
}
