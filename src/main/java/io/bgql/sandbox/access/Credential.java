package io.bgql.sandbox.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Predicate;

/** What a client has to show to be taken for somebody; it is never shown itself. */
final class Credential {
    private final Predicate<Shown> check;

    private Credential(Predicate<Shown> check) {
        this.check = check;
    }

    static Credential ofHash(byte[] hash) {
        byte[] copy = hash.clone();
        return new Credential(shown -> same(copy, shown.hash()));
    }

    /** Hashes at the first login only: that takes some 50 milliseconds, which is what the hash is for. */
    static Credential ofPassword(char[] password) {
        return new Credential(new Hashing(password));
    }

    /** Checked as a directory does it, which wants the password as it is and has no use for the hash. */
    static Credential ofDirectory(char[] password) {
        byte[] expected = new String(password).getBytes(StandardCharsets.UTF_8);
        return new Credential(
                shown -> shown.password().filter(text -> same(expected, text)).isPresent());
    }

    boolean matches(Shown shown) {
        return check.test(shown);
    }

    private static boolean same(byte[] expected, String shown) {
        return MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }

    private static final class Hashing implements Predicate<Shown> {
        private final char[] password;
        private byte[] hash = {};

        private Hashing(char[] password) {
            this.password = password;
        }

        @Override
        public synchronized boolean test(Shown shown) {
            if (hash.length == 0) {
                hash = Bcrypt.hash(password).getBytes(StandardCharsets.US_ASCII);
            }
            return same(hash, shown.hash());
        }
    }
}
