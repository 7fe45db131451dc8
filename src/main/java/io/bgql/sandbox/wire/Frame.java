package io.bgql.sandbox.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * One frame: 8 bytes of header (version 2, type, 6 bytes length of the body), then the body. The same in both
 * directions.
 */
public final class Frame {
    public static final int VERSION = 2;
    public static final int HEADER_SIZE = 8;

    /** Lines of text: info commands and their answers. */
    public static final int INFO = 1;
    /** Logging in and users, an Enterprise feature. */
    public static final int SECURITY = 2;
    /** A record message. */
    public static final int MESSAGE = 3;
    /** 8 bytes length, then a whole zlib-packed {@link #MESSAGE} frame; an Enterprise feature. */
    public static final int COMPRESSED_MESSAGE = 4;

    /** The longest body anyone may send, 128 MiB. */
    public static final int MAX_BODY = 128 << 20;

    /** Some programs still send it with what is about users, and servers take it there. */
    private static final int OLDEST_VERSION = 0;

    private final int type;
    private final byte[] body;
    private final FrameRoom room;

    private Frame(int type, byte[] body, FrameRoom room) {
        this.type = type;
        this.body = body;
        this.room = room;
    }

    /** Thrown for a header that is none: the connection is reset, as nothing after it can be understood. */
    public static final class BadHeader extends IOException {
        private static final long serialVersionUID = 1;

        BadHeader(String what) {
            super(what);
        }
    }

    /** Thrown for a body over {@link #MAX_BODY}: the connection is closed without an answer. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(long length) {
            super("frame of " + length + " bytes");
        }
    }

    /** Thrown for a large body that finds no room; the connection can only be closed then. */
    public static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1;

        NoRoom(long length) {
            super("no room now for a frame of " + length + " bytes");
        }
    }

    /** As {@link #read(InputStream, FrameRoom)}, with room for anything. */
    public static Optional<Frame> read(InputStream in) throws IOException {
        return read(in, FrameRoom.boundless());
    }

    /**
     * Waits for the next frame; empty where the other side has closed between two frames. A large body takes room,
     * until {@link #release}.
     */
    public static Optional<Frame> read(InputStream in, FrameRoom room) throws IOException {
        int version = in.read();
        if (version < 0) {
            return Optional.empty();
        }
        if (version != VERSION && version != OLDEST_VERSION) {
            throw new BadHeader("frame version " + version);
        }
        byte[] rest = exactly(in, HEADER_SIZE - 1);
        int type = rest[0];
        if (version == OLDEST_VERSION && type != SECURITY) {
            throw new BadHeader("frame version " + version);
        }
        if (type < INFO || type > COMPRESSED_MESSAGE) {
            throw new BadHeader("frame type " + type);
        }
        long length = 0;
        for (int i = 1; i < rest.length; i++) {
            length = length << 8 | (rest[i] & 0xFF);
        }
        if (length > MAX_BODY) {
            throw new TooLarge(length);
        }
        return Optional.of(new Frame(type, body(in, (int) length, room), room));
    }

    private static byte[] body(InputStream in, int length, FrameRoom room) throws IOException {
        return length <= FrameRoom.UNCOUNTED ? exactly(in, length) : largeBody(in, length, room);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        fill(in, bytes, 0);
        return bytes;
    }

    /** The body grows as its bytes arrive, whatever its header announces, and its room with it. */
    private static byte[] largeBody(InputStream in, int length, FrameRoom room) throws IOException {
        byte[] bytes = new byte[FrameRoom.UNCOUNTED];
        int taken = 0;
        boolean whole = false;
        try {
            fill(in, bytes, 0);
            while (bytes.length < length) {
                int size = (int) Math.min(length, 2L * bytes.length);
                if (!room.take(size - taken)) {
                    throw new NoRoom(length);
                }
                taken = size;
                int known = bytes.length;
                bytes = Arrays.copyOf(bytes, size);
                fill(in, bytes, known);
            }
            whole = true;
            return bytes;
        } finally {
            if (!whole) {
                room.give(taken);
            }
        }
    }

    private static void fill(InputStream in, byte[] bytes, int from) throws IOException {
        if (in.readNBytes(bytes, from, bytes.length - from) < bytes.length - from) {
            throw new EOFException("closed inside a frame");
        }
    }

    /** Gives back the room the body has taken, once it is no longer needed. */
    public void release() {
        if (body.length > FrameRoom.UNCOUNTED) {
            room.give(body.length);
        }
    }

    /** One of {@link #INFO}, {@link #SECURITY}, {@link #MESSAGE}, {@link #COMPRESSED_MESSAGE}. */
    public int type() {
        return type;
    }

    /** The bytes after the header; shared, not copied. */
    public byte[] body() {
        return body;
    }
}
