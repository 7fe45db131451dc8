package io.bgql.sandbox.wire;

import java.nio.charset.StandardCharsets;

/**
 * Writes record messages into a frame, one after the other: begin, fields, operations, end. The counts are filled in at
 * the end, so nobody has to know them before. Not for more than one thread.
 */
public final class MessageWriter {
    private static final int FIELD_COUNT_AT = 18;

    private final FrameWriter frame;
    private int start;
    private int fieldCount;
    private int operationCount;

    public MessageWriter(FrameWriter frame) {
        this.frame = frame;
    }

    /** The header: what stands at offset 14 is the batch index in replies, at 10 the void time (seconds since 2010). */
    public MessageWriter begin(Message.Header header) {
        start = frame.mark();
        fieldCount = 0;
        operationCount = 0;
        frame.uint8(Message.HEADER_SIZE)
                .uint8(header.info1())
                .uint8(header.info2())
                .uint8(header.info3())
                .uint8(header.info4())
                .uint8(header.resultCode())
                .int32(header.generation())
                .int32(header.ttl())
                .int32(header.timeout())
                .int32(0);
        return this;
    }

    public MessageWriter field(int type, byte[] data) {
        frame.int32(data.length + 1).uint8(type).bytes(data);
        fieldCount++;
        return this;
    }

    public MessageWriter field(int type, String text) {
        return field(type, text.getBytes(StandardCharsets.UTF_8));
    }

    public MessageWriter operation(int code, String bin, int particleType, byte[] value) {
        byte[] name = bin.getBytes(StandardCharsets.UTF_8);
        frame.int32(4 + name.length + value.length)
                .uint8(code)
                .uint8(particleType)
                .uint8(0)
                .uint8(name.length)
                .bytes(name)
                .bytes(value);
        operationCount++;
        return this;
    }

    /** Fills the counts in. The message is whole now. */
    public void end() {
        frame.patchUint16(start + FIELD_COUNT_AT, fieldCount);
        frame.patchUint16(start + FIELD_COUNT_AT + Short.BYTES, operationCount);
    }

    /** A message of a header alone, carrying just a code and flags; the commonest answer there is. */
    public void bare(int info3, int resultCode) {
        begin(new Message.Header(0, 0, info3, 0, resultCode, 0, 0, 0)).end();
    }
}
