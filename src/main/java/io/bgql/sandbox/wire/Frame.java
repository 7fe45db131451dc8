package io.bgql.sandbox.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

    /** Up to here memory is taken at once; a longer body grows as its bytes arrive, whatever its header announces. */
    private static final int TRUSTED_LENGTH = 64 << 10;

    private final int type;
    private final byte[] body;

    private Frame(int type, byte[] body) {
        this.type = type;
        this.body = body;
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

    /** Waits for the next frame; empty where the other side has closed between two frames. */
    public static Optional<Frame> read(InputStream in) throws IOException {
        int version = in.read();
        if (version < 0) {
            return Optional.empty();
        }
        if (version != VERSION) {
            throw new BadHeader("frame version " + version);
        }
        byte[] rest = exactly(in, HEADER_SIZE - 1);
        int type = rest[0];
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
        return Optional.of(new Frame(type, exactly(in, (int) length)));
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes;
        int read;
        if (length <= TRUSTED_LENGTH) {
            bytes = new byte[length];
            read = in.readNBytes(bytes, 0, length);
        } else {
            bytes = in.readNBytes(length);
            read = bytes.length;
        }
        if (read < length) {
            throw new EOFException("closed inside a frame");
        }
        return bytes;
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
