package io.bgql.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A cursor over msgpack bytes that trusts none of them: each size is checked against what is left before anything is
 * allocated, so that a few bytes cannot ask for much memory.
 */
public final class MsgpackReader {
    /** How deep lists and maps may nest for the readers built on this cursor. */
    public static final int MAX_DEPTH = 256;

    private final byte[] bytes;
    private final int end;
    private int at;

    public MsgpackReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads {@code bytes} from offset {@code from} up to but not including offset {@code to}. */
    public MsgpackReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** The offset of the next element in the array handed in. */
    public int offset() {
        return at;
    }

    /** A second cursor at the same place, to look ahead with. */
    public MsgpackReader copy() {
        return new MsgpackReader(bytes, at, end);
    }

    public int remaining() {
        return end - at;
    }

    public boolean atEnd() {
        return at >= end;
    }

    /** The kind of the next element, which stays unread. */
    public MsgpackKind peek() throws MalformedMsgpack {
        need(1);
        int tag = bytes[at] & 0xff;
        if (tag < 0x80 || tag >= 0xe0) {
            return MsgpackKind.INTEGER;
        }
        if (tag < 0xc0) {
            return tag < 0x90 ? MsgpackKind.MAP : tag < 0xa0 ? MsgpackKind.LIST : MsgpackKind.BYTES;
        }
        return switch (tag) {
            case 0xc0 -> MsgpackKind.NIL;
            case 0xc2, 0xc3 -> MsgpackKind.BOOLEAN;
            case 0xc4, 0xc5, 0xc6, 0xd9, 0xda, 0xdb -> MsgpackKind.BYTES;
            case 0xca, 0xcb -> MsgpackKind.DOUBLE;
            case 0xcc, 0xcd, 0xce, 0xcf, 0xd0, 0xd1, 0xd2, 0xd3 -> MsgpackKind.INTEGER;
            case 0xdc, 0xdd -> MsgpackKind.LIST;
            case 0xde, 0xdf -> MsgpackKind.MAP;
            case 0xc7, 0xc8, 0xc9, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> MsgpackKind.EXTENSION;
            default -> throw new MalformedMsgpack("byte 0x" + Integer.toHexString(tag) + " starts no element");
        };
    }

    public void readNil() throws MalformedMsgpack {
        expect(MsgpackKind.NIL);
        at++;
    }

    public boolean readBoolean() throws MalformedMsgpack {
        expect(MsgpackKind.BOOLEAN);
        return bytes[at++] == (byte) 0xc3;
    }

    /** A signed 64-bit integer; an unsigned one above 2^63-1 keeps its bits. */
    public long readInteger() throws MalformedMsgpack {
        expect(MsgpackKind.INTEGER);
        int tag = bytes[at++] & 0xff;
        return switch (tag) {
            case 0xcc -> unsigned(1);
            case 0xcd -> unsigned(2);
            case 0xce -> unsigned(4);
            case 0xcf, 0xd3 -> unsigned(8);
            case 0xd0 -> (byte) unsigned(1);
            case 0xd1 -> (short) unsigned(2);
            case 0xd2 -> (int) unsigned(4);
            default -> (byte) tag;
        };
    }

    /** An integer that fits an {@code int}. */
    public int readInt() throws MalformedMsgpack {
        long value = readInteger();
        if (value != (int) value) {
            throw new MalformedMsgpack(value + " does not fit 32 bits");
        }
        return (int) value;
    }

    public double readDouble() throws MalformedMsgpack {
        expect(MsgpackKind.DOUBLE);
        return bytes[at++] == (byte) 0xca
                ? Float.intBitsToFloat((int) unsigned(4))
                : Double.longBitsToDouble(unsigned(8));
    }

    /** The payload of a {@code str} or {@code bin} element, its particle type byte included where it has one. */
    public byte[] readBytes() throws MalformedMsgpack {
        expect(MsgpackKind.BYTES);
        int size = skipBytes();
        return Arrays.copyOfRange(bytes, at - size, at);
    }

    /** A plain string, as names in expressions are: no particle type byte. */
    public String readName() throws MalformedMsgpack {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    /** The number of elements of the list that starts here; never more than there are bytes left. */
    public int readListSize() throws MalformedMsgpack {
        expect(MsgpackKind.LIST);
        int tag = bytes[at++] & 0xff;
        int size = tag == 0xdc ? size(2) : tag == 0xdd ? size(4) : tag & 0x0f;
        need(size);
        return size;
    }

    /** The number of pairs of the map that starts here; never more than half the bytes left. */
    public int readMapSize() throws MalformedMsgpack {
        expect(MsgpackKind.MAP);
        int tag = bytes[at++] & 0xff;
        int size = tag == 0xde ? size(2) : tag == 0xdf ? size(4) : tag & 0x0f;
        need(2L * size);
        return size;
    }

    public MsgpackExtension readExtension() throws MalformedMsgpack {
        expect(MsgpackKind.EXTENSION);
        int tag = bytes[at++] & 0xff;
        int size = switch (tag) {
            case 0xc7 -> size(1);
            case 0xc8 -> size(2);
            case 0xc9 -> size(4);
            default -> 1 << (tag - 0xd4);
        };
        need(size + 1L);
        int type = bytes[at++] & 0xff;
        at += size;
        return new MsgpackExtension(type, size == 0 ? -1 : bytes[at - size] & 0xff, size);
    }

    /** Passes over one whole element, however deep, without recursion. */
    public void skip() throws MalformedMsgpack {
        long open = 1;
        while (open > 0) {
            open--;
            switch (peek()) {
                case LIST -> open += readListSize();
                case MAP -> open += 2L * readMapSize();
                case BYTES -> skipBytes();
                case EXTENSION -> readExtension();
                case INTEGER -> readInteger();
                case DOUBLE -> readDouble();
                case NIL, BOOLEAN -> at++;
            }
        }
    }

    /** Passes over a payload and returns how long it is. */
    private int skipBytes() throws MalformedMsgpack {
        int tag = bytes[at++] & 0xff;
        int size = switch (tag) {
            case 0xc4, 0xd9 -> size(1);
            case 0xc5, 0xda -> size(2);
            case 0xc6, 0xdb -> size(4);
            default -> tag & 0x1f;
        };
        need(size);
        at += size;
        return size;
    }

    private void expect(MsgpackKind kind) throws MalformedMsgpack {
        MsgpackKind found = peek();
        if (found != kind) {
            throw new MalformedMsgpack("expected " + kind + ", found " + found);
        }
    }

    private int size(int width) throws MalformedMsgpack {
        long size = unsigned(width);
        need(size);
        return (int) size;
    }

    private long unsigned(int width) throws MalformedMsgpack {
        need(width);
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = (value << 8) | (bytes[at++] & 0xff);
        }
        return value;
    }

    private void need(long count) throws MalformedMsgpack {
        if (count > end - at) {
            throw new MalformedMsgpack(count + " bytes wanted, " + (end - at) + " left");
        }
    }
}
