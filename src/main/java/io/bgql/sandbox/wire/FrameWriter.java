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
    private final OutputStream out;
    private final FrameRoom room;
    private int taken;
    private byte[] buffer = new byte[USUAL_SIZE];
    private int size = Frame.HEADER_SIZE;

    /** A writer with room for frames of any size. */
    public FrameWriter(OutputStream out) {
        this(out, FrameRoom.boundless());
    }

    /** A writer that throws {@link ReplyTooLarge} where a large frame finds no room. */
    public FrameWriter(OutputStream out, FrameRoom room) {
        this.out = out;
        this.room = room;
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
    }

    /** Forgets as {@link #discard} does, and gives a large buffer back; for when an answer has been sent whole. */
    public void rest() {
        discard();
        if (taken > 0) {
            buffer = new byte[USUAL_SIZE];
            room.give(taken);
            taken = 0;
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
            grow((long) size + length);
        }
    }

    private void grow(long least) {
        long wanted = Math.min(Math.max(2L * buffer.length, least), Frame.HEADER_SIZE + Frame.MAX_BODY);
        if (wanted < least) {
            throw new ReplyTooLarge(least);
        }
        if (wanted > FrameRoom.UNCOUNTED) {
            if (!room.take(wanted - taken)) {
                throw new ReplyTooLarge(least);
            }
            taken = (int) wanted;
        }
        buffer = Arrays.copyOf(buffer, (int) wanted);
    }
}
