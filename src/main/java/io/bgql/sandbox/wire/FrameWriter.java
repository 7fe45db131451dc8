package io.bgql.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A frame being written: a buffer that grows, with room for the header in front, so that a frame leaves in one write.
 * Used over and over by one connection. Not for more than one thread.
 */
public final class FrameWriter {
    private static final int USUAL_SIZE = 4 << 10;
    /** After a frame larger than this the buffer is given back. */
    private static final int KEPT_SIZE = 2 << 20;

    private final OutputStream out;
    private byte[] buffer = new byte[USUAL_SIZE];
    private int size = Frame.HEADER_SIZE;

    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Bytes written to the body so far. */
    public int bodySize() {
        return size - Frame.HEADER_SIZE;
    }

    /** Sends what was written as one frame of this type and starts the next. */
    public void send(int type) throws IOException {
        long header = (long) Frame.VERSION << 56 | (long) type << 48 | bodySize();
        putInt32(0, (int) (header >>> 32));
        putInt32(Integer.BYTES, (int) header);
        out.write(buffer, 0, size);
        discard();
    }

    /** Forgets what was written since the last frame. */
    public void discard() {
        size = Frame.HEADER_SIZE;
        if (buffer.length > KEPT_SIZE) {
            buffer = new byte[USUAL_SIZE];
        }
    }

    public FrameWriter uint8(int value) {
        reserve(1);
        buffer[size++] = (byte) value;
        return this;
    }

    public FrameWriter uint16(int value) {
        reserve(Short.BYTES);
        putUint16(size, value);
        size += Short.BYTES;
        return this;
    }

    public FrameWriter int32(int value) {
        reserve(Integer.BYTES);
        putInt32(size, value);
        size += Integer.BYTES;
        return this;
    }

    public FrameWriter bytes(byte[] source, int offset, int length) {
        reserve(length);
        System.arraycopy(source, offset, buffer, size, length);
        size += length;
        return this;
    }

    public FrameWriter bytes(byte[] source) {
        return bytes(source, 0, source.length);
    }

    /** Writes text as UTF-8, without its length. */
    public FrameWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the next byte goes, for coming back to it with {@link #patchUint16}. */
    int mark() {
        return size;
    }

    void patchUint16(int mark, int value) {
        putUint16(mark, value);
    }

    private void putUint16(int at, int value) {
        buffer[at] = (byte) (value >>> 8);
        buffer[at + 1] = (byte) value;
    }

    private void putInt32(int at, int value) {
        putUint16(at, value >>> 16);
        putUint16(at + 2, value);
    }

    private void reserve(int length) {
        if (length > buffer.length - size) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + length));
        }
    }
}
