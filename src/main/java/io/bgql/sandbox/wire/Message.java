package io.bgql.sandbox.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record message taken apart: header, fields, operations. Immutable by convention: field and value bytes are shared
 * with whoever asks. What is here is only well formed; whether it makes sense is for the commands to say.
 */
public final class Message {
    /** Bytes of the header: flags, result code, generation, ttl, timeout and the two counts. */
    public static final int HEADER_SIZE = 22;

    private static final int FIELD_SIZE_AND_TYPE = 5;
    private static final int SMALLEST_OPERATION = 8;

    private final Header header;
    private final byte[] fieldTypes;
    private final byte[][] fieldData;
    private final List<Operation> operations;

    private Message(Header header, byte[] fieldTypes, byte[][] fieldData, List<Operation> operations) {
        this.header = header;
        this.fieldTypes = fieldTypes;
        this.fieldData = fieldData;
        this.operations = operations;
    }

    /** The fixed part of a message. In requests the result code is 0 and the ttl is the sender's signed wish. */
    public record Header(
            int info1, int info2, int info3, int info4, int resultCode, int generation, int ttl, int timeout) {}

    /** Takes a frame's body apart that holds exactly one message. */
    public static Message decode(byte[] body) throws MalformedMessage {
        WireCursor cursor = new WireCursor(body);
        Message message = read(cursor);
        if (cursor.remaining() != 0) {
            throw new MalformedMessage("bytes after the last operation");
        }
        return message;
    }

    /** Takes the next message of a stream apart and leaves the cursor after it. */
    public static Message read(WireCursor cursor) throws MalformedMessage {
        cursor.skip(1); // the header's size, which servers do not look at either
        Header header = new Header(
                cursor.uint8(),
                cursor.uint8(),
                cursor.uint8(),
                cursor.uint8(),
                cursor.uint8(),
                cursor.int32(),
                cursor.int32(),
                cursor.int32());
        return read(header, cursor);
    }

    /**
     * Reads what follows a header in messages and batch rows: the two counts, the fields, the operations. A batch with a
     * filter is sent by client 9.2.0 with a size of its last field that counts the filter too; servers do not mind.
     */
    public static Message read(Header header, WireCursor cursor) throws MalformedMessage {
        int fieldCount = cursor.uint16();
        int operationCount = cursor.uint16();
        if ((long) fieldCount * FIELD_SIZE_AND_TYPE + (long) operationCount * SMALLEST_OPERATION > cursor.remaining()) {
            throw new MalformedMessage("more fields or operations announced than there is room for");
        }
        byte[] types = new byte[fieldCount];
        byte[][] data = new byte[fieldCount][];
        int firstField = cursor.position();
        for (int i = 0; i < fieldCount; i++) {
            int end = cursor.endOfField(cursor.int32(), firstField);
            types[i] = (byte) cursor.uint8();
            data[i] = cursor.bytesUntil(end);
        }
        List<Operation> operations = new ArrayList<>(operationCount);
        for (int i = 0; i < operationCount; i++) {
            operations.add(Operation.read(cursor));
        }
        return new Message(header, types, data, List.copyOf(operations));
    }

    public Header header() {
        return header;
    }

    public int info1() {
        return header.info1;
    }

    public int info2() {
        return header.info2;
    }

    public int info3() {
        return header.info3;
    }

    public int info4() {
        return header.info4;
    }

    public int generation() {
        return header.generation;
    }

    /** Seconds, or -1 (never) or -2 (keep); of a read, a percentage. Signed, as sent. */
    public int ttl() {
        return header.ttl;
    }

    /** Milliseconds the sender will wait, 0 for no limit. */
    public int timeout() {
        return header.timeout;
    }

    public boolean hasInfo1(int bits) {
        return (header.info1 & bits) != 0;
    }

    public boolean hasInfo2(int bits) {
        return (header.info2 & bits) != 0;
    }

    public boolean hasInfo3(int bits) {
        return (header.info3 & bits) != 0;
    }

    /** The first field of a type, one of {@link FieldType}. */
    public Optional<byte[]> field(int type) {
        return Optional.ofNullable(fieldOrNull(type));
    }

    /** As {@link #field}, without the wrapping, for code that runs once a record. */
    public byte @Nullable [] fieldOrNull(int type) {
        for (int i = 0; i < fieldTypes.length; i++) {
            if ((fieldTypes[i] & 0xFF) == type) {
                return fieldData[i];
            }
        }
        return null;
    }

    public boolean hasField(int type) {
        return fieldOrNull(type) != null;
    }

    /** In the order sent. */
    public List<Operation> operations() {
        return operations;
    }

    @Override
    public String toString() {
        return header + " fields " + Arrays.toString(fieldTypes) + ", " + operations.size() + " operations";
    }
}
