package io.bgql.sandbox.command;

import java.util.Base64;

/** Base64 as info commands take it: padded to a multiple of four signs, which Java's decoder does not insist on. */
final class PaddedBase64 {
    private PaddedBase64() {}

    /**
     * Decodes a parameter's value.
     *
     * @throws IllegalArgumentException when it is no base64
     */
    static byte[] decode(String text) {
        if (text.length() % 4 != 0) {
            throw new IllegalArgumentException("base64 that is not padded");
        }
        return Base64.getDecoder().decode(text);
    }
}
