package io.bgql.expression;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads msgpack as the client writes it; big-endian. Used once. */
final class Unpacking {
    private final byte[] bytes;
    private final ByteBuffer buffer;

    Unpacking(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes);
    }

    Packed whole() {
        return next();
    }

    private Packed next() {
        int start = buffer.position();
        int head = buffer.get() & 0xff;
        if (head < 0x80 || head >= 0xe0) {
            return new Packed.Whole((byte) head, since(start));
        }
        if (head < 0x90) {
            return entries(head & 0x0f, start);
        }
        if (head < 0xa0) {
            return items(head & 0x0f, start);
        }
        if (head < 0xc0) {
            return octets(head & 0x1f, start);
        }
        return marked(head, start);
    }

    private Packed marked(int head, int start) {
        return switch (head) {
            case 0xcc, 0xcd, 0xce, 0xcf -> new Packed.Whole(number(1 << (head - 0xcc)), since(start));
            case 0xd0 -> new Packed.Whole(buffer.get(), since(start));
            case 0xd1 -> new Packed.Whole(buffer.getShort(), since(start));
            case 0xd2 -> new Packed.Whole(buffer.getInt(), since(start));
            case 0xd3 -> new Packed.Whole(buffer.getLong(), since(start));
            case 0xd9, 0xda, 0xdb -> octets((int) number(1 << (head - 0xd9)), start);
            case 0xc4, 0xc5, 0xc6 -> octets((int) number(1 << (head - 0xc4)), start);
            case 0xdc, 0xdd -> items((int) number(2 << (head - 0xdc)), start);
            case 0xde, 0xdf -> entries((int) number(2 << (head - 0xde)), start);
            default -> other(head, start);
        };
    }

    /** Nil, truth, floats and the extensions that mark ordered maps. */
    private Packed other(int head, int start) {
        int length = switch (head) {
            case 0xca -> 4;
            case 0xcb -> 8;
            case 0xc7, 0xc8, 0xc9 -> 1 + (int) number(1 << (head - 0xc7));
            case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> 1 + (1 << (head - 0xd4));
            default -> 0;
        };
        buffer.position(buffer.position() + length);
        return new Packed.Other(since(start));
    }

    private Packed items(int count, int start) {
        List<Packed> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(next());
        }
        return new Packed.Items(items, since(start));
    }

    private Packed entries(int count, int start) {
        for (int i = 0; i < 2 * count; i++) {
            next();
        }
        return new Packed.Other(since(start));
    }

    private Packed octets(int length, int start) {
        byte[] content = new byte[length];
        buffer.get(content);
        return new Packed.Octets(content, since(start));
    }

    private long number(int size) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = (number << 8) | (buffer.get() & 0xff);
        }
        return number;
    }

    private byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, buffer.position());
    }
}
