package io.bgql.sandbox.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The hash function RIPEMD-160, which the JDK has not. Two lines of 80 steps run side by side over each block of 64
 * bytes; words are little-endian. Keeps its buffers, so it is not for more than one thread.
 */
final class Ripemd160 {
    private static final int BLOCK = 64;
    private static final int LENGTH_AT = 56;
    private static final int STEPS = 80;
    private static final int STEPS_A_ROUND = 16;

    private static final int[] START = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    private static final int[] LEFT_ADDED = {0x00000000, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e};
    private static final int[] RIGHT_ADDED = {0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0x00000000};

    /** The word of the block each step takes: one hexadecimal digit a step, one line a round. */
    private static final byte[] LEFT_WORD =
            digits("0123456789abcdef", "74d1a6f3c0952eb8", "3ae49f812706db5c", "19ba08c4d37fe562", "40597c2ae138b6fd");

    private static final byte[] RIGHT_WORD =
            digits("5e7092b4d6f81a3c", "6b370d5aef8c4912", "f5137e69b8c2a04d", "86413bf05c2d97ae", "cfa4158762de039b");

    /** How far each step rotates. */
    private static final byte[] LEFT_TURN =
            digits("befc5879bdef6798", "768db97f7cf9b7dc", "bd67e9dfe8d65c75", "bcefef989e56865c", "9f5b68dc5cdeb856");

    private static final byte[] RIGHT_TURN =
            digits("899bdff5778beec6", "9df7c89b77c76fdb", "97fb866ecd5edd75", "f58bee6e69c9c5f8", "85c9c5e68d65fdbb");

    private final int[] state = new int[START.length];
    private final int[] words = new int[STEPS_A_ROUND];
    private final int[] left = new int[START.length];
    private final int[] right = new int[START.length];

    /** The 20 bytes for a text of any length. */
    byte[] digest(byte[] text) {
        System.arraycopy(START, 0, state, 0, START.length);
        ByteBuffer padded = padded(text);
        while (padded.hasRemaining()) {
            for (int i = 0; i < words.length; i++) {
                words[i] = padded.getInt();
            }
            mixBlock();
        }
        ByteBuffer digest = ByteBuffer.allocate(Digest.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : state) {
            digest.putInt(word);
        }
        return digest.array();
    }

    /** The text, a one bit, zeros, and the text's length in bits, filling whole blocks. */
    private static ByteBuffer padded(byte[] text) {
        int blocks = (text.length + 1 + Long.BYTES + BLOCK - 1) / BLOCK;
        byte[] bytes = Arrays.copyOf(text, blocks * BLOCK);
        bytes[text.length] = (byte) 0x80;
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong((blocks - 1) * BLOCK + LENGTH_AT, (long) text.length << 3);
        return buffer;
    }

    private void mixBlock() {
        run(left, LEFT_WORD, LEFT_TURN, LEFT_ADDED, false);
        run(right, RIGHT_WORD, RIGHT_TURN, RIGHT_ADDED, true);
        int first = state[1] + left[2] + right[3];
        state[1] = state[2] + left[3] + right[4];
        state[2] = state[3] + left[4] + right[0];
        state[3] = state[4] + left[0] + right[1];
        state[4] = state[0] + left[1] + right[2];
        state[0] = first;
    }

    /** One line over the block; the right one takes the functions in reverse. */
    private void run(int[] line, byte[] word, byte[] turn, int[] added, boolean reverse) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        for (int step = 0; step < STEPS; step++) {
            int round = step / STEPS_A_ROUND;
            int mixed = a + mix(reverse ? 4 - round : round, b, c, d) + words[word[step]] + added[round];
            a = e;
            e = d;
            d = Integer.rotateLeft(c, 10);
            c = b;
            b = Integer.rotateLeft(mixed, turn[step]) + a;
        }
        line[0] = a;
        line[1] = b;
        line[2] = c;
        line[3] = d;
        line[4] = e;
    }

    private static int mix(int function, int x, int y, int z) {
        return switch (function) {
            case 0 -> x ^ y ^ z;
            case 1 -> (x & y) | (~x & z);
            case 2 -> (x | ~y) ^ z;
            case 3 -> (x & z) | (y & ~z);
            default -> x ^ (y | ~z);
        };
    }

    private static byte[] digits(String... rounds) {
        byte[] digits = new byte[STEPS];
        for (int i = 0; i < STEPS; i++) {
            digits[i] = (byte) Character.digit(rounds[i / STEPS_A_ROUND].charAt(i % STEPS_A_ROUND), 16);
        }
        return digits;
    }
}
