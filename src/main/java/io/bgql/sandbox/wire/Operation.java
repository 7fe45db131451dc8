package io.bgql.sandbox.wire;

import java.nio.charset.StandardCharsets;

/** One operation of a request, or one answer of a reply. The value's bytes are shared, not copied: nobody changes them. */
public final class Operation {
    private final int code;
    private final int particleType;
    private final String bin;
    private final int binLength;
    private final byte[] value;

    private Operation(int code, int particleType, String bin, int binLength, byte[] value) {
        this.code = code;
        this.particleType = particleType;
        this.bin = bin;
        this.binLength = binLength;
        this.value = value;
    }

    /** An operation made here rather than read from a frame. */
    public static Operation of(int code, int particleType, String bin, byte[] value) {
        return new Operation(code, particleType, bin, bin.getBytes(StandardCharsets.UTF_8).length, value);
    }

    /**
     * Reads one operation: 4 bytes size of the rest, code, particle type, flags (bit 0: 8 bytes of last-update time
     * follow the name), name length, name, value.
     */
    static Operation read(WireCursor cursor) throws MalformedMessage {
        int end = cursor.endAfter(cursor.int32());
        int code = cursor.uint8();
        int particleType = cursor.uint8();
        int flags = cursor.uint8();
        int binLength = cursor.uint8();
        String bin = cursor.text(binLength);
        if ((flags & 1) != 0) {
            cursor.skip(Long.BYTES);
        }
        return new Operation(code, particleType, bin, binLength, cursor.bytesUntil(end));
    }

    /** One of {@link OperationCode}, or a number that is none. */
    public int code() {
        return code;
    }

    /** One of {@link ParticleType}, or a number that is none. */
    public int particleType() {
        return particleType;
    }

    /** The bin's name, empty where the operation is about the record. */
    public String bin() {
        return bin;
    }

    /** Length of the bin's name in bytes on the wire; the limit of 15 is counted in these. */
    public int binLength() {
        return binLength;
    }

    public byte[] value() {
        return value;
    }
}
