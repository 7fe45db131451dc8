package io.bgql.sandbox.command;

import io.bgql.sandbox.store.Digest;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.WireCursor;
import java.util.Optional;

/**
 * The rows of a batch, one after the other: 4 bytes index, 20 of digest, one of type, and then what the request is,
 * unless the type says that it is that of the row before.
 */
final class BatchRows {
    private static final int REPEAT = 0x01;
    /** The second and third flag bytes follow the first. */
    private static final int HAS_INFO = 0x02;
    /** 2 bytes of generation follow. */
    private static final int HAS_GENERATION = 0x04;
    /** 4 bytes of ttl follow. */
    private static final int HAS_TTL = 0x08;
    /** The fourth flag byte follows. */
    private static final int HAS_INFO4 = 0x10;

    private final WireCursor cursor;
    private int index;
    private byte[] digest = {};
    private Optional<Message> message = Optional.empty();

    BatchRows(WireCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the next row. */
    void next() throws MalformedMessage {
        index = cursor.int32();
        digest = cursor.bytes(Digest.LENGTH);
        int type = cursor.uint8();
        if ((type & REPEAT) == 0) {
            message = Optional.of(Message.read(header(type), cursor));
        } else if (message.isEmpty()) {
            throw new MalformedMessage("the first row repeats");
        }
    }

    private Message.Header header(int type) throws MalformedMessage {
        int info1 = cursor.uint8();
        int info2 = 0;
        int info3 = 0;
        if ((type & HAS_INFO) != 0) {
            info2 = cursor.uint8();
            info3 = cursor.uint8();
        }
        int info4 = (type & HAS_INFO4) != 0 ? cursor.uint8() : 0;
        int generation = (type & HAS_GENERATION) != 0 ? cursor.uint16() : 0;
        int ttl = (type & HAS_TTL) != 0 ? cursor.int32() : 0;
        return new Message.Header(info1, info2, info3, info4, 0, generation, ttl, 0);
    }

    /** The place of the row's answer in what the client gets. */
    int index() {
        return index;
    }

    byte[] digest() {
        return digest;
    }

    /** Flags, fields and operations of the row; the digest is not among the fields. */
    Message message() {
        return message.orElseThrow();
    }
}
