package io.bgql.expression;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/** The server's order of map keys: integers, then strings by their UTF-8 bytes, then blobs. */
enum KeyOrder implements Comparator<Object>, Serializable {
    INSTANCE;

    @Override
    public int compare(Object left, Object right) {
        if (left instanceof Long one && right instanceof Long other) {
            return Long.compare(one, other);
        }
        if (left instanceof String one && right instanceof String other) {
            return compareTexts(one, other);
        }
        if (left instanceof byte[] one && right instanceof byte[] other) {
            return Arrays.compareUnsigned(one, other);
        }
        return Integer.compare(rank(left), rank(right));
    }

    private static int rank(Object key) {
        return key instanceof Long ? 0 : key instanceof String ? 1 : 2;
    }

    /** By code points, which is the order of the UTF-8 bytes; {@code compareTo} differs where surrogates are met. */
    private static int compareTexts(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                boolean same = Character.isSurrogate(left) == Character.isSurrogate(right);
                return same ? Character.compare(left, right) : Character.isSurrogate(left) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
