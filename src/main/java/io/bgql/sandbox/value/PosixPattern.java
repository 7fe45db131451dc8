package io.bgql.sandbox.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A POSIX regular expression over bytes, as glibc reads it in the C locale: a byte is a character, a match is sought
 * anywhere, a text ends at its first NUL.
 *
 * <p>The work is done by {@link Pattern} on a translation. It backtracks where glibc does not, so a search that costs
 * too much is given up and its outcome unknown.
 */
final class PosixPattern {
    static final int EXTENDED = 1;
    static final int IGNORE_CASE = 2;
    /** What clients call "no sub-expressions" turns this on in the server: the two constants are swapped there. */
    static final int NEWLINE = 4;

    /** How many bytes may be looked at in one search: about a tenth of a second. */
    private static final int STEP_LIMIT = 20_000_000;

    private final Pattern pattern;

    private PosixPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Compiles a pattern; flags other than the three here change nothing. */
    static PosixPattern compile(byte[] pattern, int flags) throws InvalidExpression {
        String translation = new PosixSyntax(upToNul(pattern), flags).translate();
        return new PosixPattern(Pattern.compile(translation));
    }

    private static byte[] upToNul(byte[] bytes) {
        return Arrays.copyOf(bytes, lengthUpToNul(bytes));
    }

    private static int lengthUpToNul(byte[] bytes) {
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return length;
    }

    Truth find(byte[] text) {
        try {
            boolean found =
                    pattern.matcher(new Subject(text, lengthUpToNul(text))).find();
            return found ? Truth.TRUE : Truth.FALSE;
        } catch (SearchTooLong | StackOverflowError tooMuch) {
            return Truth.UNKNOWN;
        }
    }

    /** Bytes as characters 0..255, counting how often they are looked at. */
    private static final class Subject implements CharSequence {
        private final byte[] bytes;
        private final int length;
        private int steps;

        Subject(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            if (++steps > STEP_LIMIT) {
                throw new SearchTooLong();
            }
            return (char) (bytes[index] & 0xff);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return toString().subSequence(start, end);
        }

        @Override
        public String toString() {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    private static final class SearchTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SearchTooLong() {
            super("too many steps", null, false, false);
        }
    }
}
