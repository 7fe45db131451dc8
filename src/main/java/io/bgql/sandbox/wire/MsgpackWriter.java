package io.bgql.sandbox.wire;

import java.util.Arrays;

/** Writes msgpack in the smallest encoding of each value; bytes always get {@code str} headers, as the servers' do. */
public final class MsgpackWriter {
    private byte[] bytes;
    private int at;

    public MsgpackWriter() {
        this(64);
    }

    public MsgpackWriter(int expectedSize) {
        bytes = new byte[Math.max(16, expectedSize)];
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, at);
    }

    public void writeNil() {
        put(0xc0);
    }

    public void writeBoolean(boolean value) {
        put(value ? 0xc3 : 0xc2);
    }

    public void writeInteger(long value) {
        if (value >= 0) {
            writeUnsigned(value);
        } else if (value >= -32) {
            put((int) value);
        } else if (value >= Byte.MIN_VALUE) {
            put(0xd0, value, 1);
        } else if (value >= Short.MIN_VALUE) {
            put(0xd1, value, 2);
        } else if (value >= Integer.MIN_VALUE) {
            put(0xd2, value, 4);
        } else {
            put(0xd3, value, 8);
        }
    }

    private void writeUnsigned(long value) {
        if (value < 0x80) {
            put((int) value);
        } else if (value <= 0xff) {
            put(0xcc, value, 1);
        } else if (value <= 0xffff) {
            put(0xcd, value, 2);
        } else if (value <= 0xffffffffL) {
            put(0xce, value, 4);
        } else {
            put(0xcf, value, 8);
        }
    }

    public void writeDouble(double value) {
        put(0xcb, Double.doubleToRawLongBits(value), 8);
    }

    /** A {@code str} element without a particle type byte. */
    public void writeBytes(byte[] data) {
        writeBytesHeader(data.length);
        append(data);
    }

    /** A {@code str} element whose first payload byte is {@code particleType}. */
    public void writeTyped(int particleType, byte[] data) {
        writeBytesHeader(data.length + 1);
        put(particleType);
        append(data);
    }

    public void writeListSize(int size) {
        writeSize(size, 0x90, 0xdc);
    }

    public void writeMapSize(int size) {
        writeSize(size, 0x80, 0xde);
    }

    /** The order marker of a collection: an extension without data whose type is {@code flags}. */
    public void writeMarker(int flags) {
        put(0xc7);
        put(0);
        put(flags);
    }

    /** Infinity or wildcard, by the names in {@link MsgpackExtension}. */
    public void writeSpecial(int which) {
        put(0xd4);
        put(MsgpackExtension.SPECIAL);
        put(which);
    }

    private void writeBytesHeader(int size) {
        if (size < 32) {
            put(0xa0 | size);
        } else if (size <= 0xff) {
            put(0xd9, size, 1);
        } else if (size <= 0xffff) {
            put(0xda, size, 2);
        } else {
            put(0xdb, size, 4);
        }
    }

    private void writeSize(int size, int smallTag, int tagOf16Bits) {
        if (size < 16) {
            put(smallTag | size);
        } else if (size <= 0xffff) {
            put(tagOf16Bits, size, 2);
        } else {
            put(tagOf16Bits + 1, size, 4);
        }
    }

    private void append(byte[] data) {
        reserve(data.length);
        System.arraycopy(data, 0, bytes, at, data.length);
        at += data.length;
    }

    private void put(int value) {
        reserve(1);
        bytes[at++] = (byte) value;
    }

    private void put(int tag, long value, int width) {
        reserve(1 + width);
        bytes[at++] = (byte) tag;
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            bytes[at++] = (byte) (value >> shift);
        }
    }

    private void reserve(int count) {
        if (bytes.length - at < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + count));
        }
    }
}
