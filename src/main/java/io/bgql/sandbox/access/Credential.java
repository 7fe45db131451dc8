package io.bgql.sandbox.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;

/** The hash of a password, which is as good as the password itself; so it is never shown. */
final class Credential {
    private final Supplier<byte[]> hash;

    private Credential(Supplier<byte[]> hash) {
        this.hash = hash;
    }

    static Credential ofHash(byte[] hash) {
        byte[] copy = hash.clone();
        return new Credential(() -> copy);
    }

    /** Hashes at the first login only: that takes some 50 milliseconds, which is what the hash is for. */
    static Credential ofPassword(char[] password) {
        return new Credential(new Hashing(password));
    }

    boolean matches(byte[] sent) {
        return MessageDigest.isEqual(hash.get(), sent);
    }

    @Override
    public String toString() {
        return "***";
    }

    private static final class Hashing implements Supplier<byte[]> {
        private final char[] password;
        private byte[] hash = {};

        private Hashing(char[] password) {
            this.password = password;
        }

        @Override
        public synchronized byte[] get() {
            if (hash.length == 0) {
                hash = Bcrypt.hash(password).getBytes(StandardCharsets.US_ASCII);
            }
            return hash;
        }
    }
}
