package io.bgql.sandbox.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The hash bcrypt (Provos and Mazières, "A Future-Adaptable Password Scheme") with the one cost and salt that all
 * Aerospike clients use, so that the same password has the same hash everywhere. Checked against the client's.
 */
final class Bcrypt {
    private static final String PREFIX = "$2a$10$";
    private static final String SALT = "7EqJtq98hPqEX7fNZaFWoO";
    private static final int ROUNDS = 1 << 10;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 23;
    private static final int LONGEST_KEY = 72;
    private static final String DIGITS = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    /** What is enciphered in the end, three blocks of eight bytes. */
    private static final String TEXT = "OrpheanBeholderScryDoubt";

    private Bcrypt() {}

    static String hash(char[] password) {
        byte[] key = key(password);
        byte[] salt = decoded(SALT, SALT_BYTES);
        Blowfish cipher = Blowfish.fresh();
        cipher.expand(key, salt);
        for (int round = 0; round < ROUNDS; round++) {
            cipher.expand(key, Blowfish.NO_SALT);
            cipher.expand(salt, Blowfish.NO_SALT);
        }
        Arrays.fill(key, (byte) 0);
        byte[] hash = cipher.enciphered(TEXT.getBytes(StandardCharsets.US_ASCII), 64);
        return PREFIX + SALT + encoded(hash, HASH_BYTES);
    }

    /** The password's bytes and a 0 behind them. */
    private static byte[] key(char[] password) {
        byte[] text = new String(password).getBytes(StandardCharsets.UTF_8);
        byte[] key = Arrays.copyOf(text, Math.min(text.length + 1, LONGEST_KEY));
        Arrays.fill(text, (byte) 0);
        return key;
    }

    private static String encoded(byte[] bytes, int count) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int buffer = 0;
        for (int i = 0; i < count; i++) {
            buffer = (buffer << 8) | (bytes[i] & 0xff);
            for (bits += 8; bits >= 6; bits -= 6) {
                text.append(DIGITS.charAt((buffer >> (bits - 6)) & 63));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(DIGITS.charAt((buffer << (6 - bits)) & 63)).toString();
    }

    private static byte[] decoded(String text, int count) {
        byte[] bytes = new byte[count];
        int bits = 0;
        int buffer = 0;
        int at = 0;
        for (int i = 0; i < text.length() && at < count; i++) {
            buffer = (buffer << 6) | DIGITS.indexOf(text.charAt(i));
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
