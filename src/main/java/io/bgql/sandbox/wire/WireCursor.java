package io.bgql.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A place in a message's bytes. Every step is checked: one past the end is a {@link MalformedMessage}, never a fault. */
public final class WireCursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    public WireCursor(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    WireCursor(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    public int position() {
        return at;
    }

    public int remaining() {
        return end - at;
    }

    public int uint8() throws MalformedMessage {
        need(1);
        return bytes[at++] & 0xFF;
    }

    public int uint16() throws MalformedMessage {
        return uint8() << 8 | uint8();
    }

    public int int32() throws MalformedMessage {
        return uint16() << 16 | uint16();
    }

    /** Copies the next bytes out. */
    public byte[] bytes(int length) throws MalformedMessage {
        need(length);
        byte[] copy = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return copy;
    }

    public String text(int length) throws MalformedMessage {
        need(length);
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    public void skip(int length) throws MalformedMessage {
        need(length);
        at += length;
    }

    /** Where something of this length (unsigned, as sent) would end; malformed if that is outside. */
    int endAfter(int length) throws MalformedMessage {
        need(length);
        return at + length;
    }

    /** Copies what lies before a place found with {@link #endAfter}; malformed if that is already passed. */
    byte[] bytesUntil(int place) throws MalformedMessage {
        return bytes(place - at);
    }

    private void need(int length) throws MalformedMessage {
        if (length < 0 || length > end - at) {
            throw new MalformedMessage("message ends early");
        }
    }
}
