package io.bgql.sandbox.command;

import static io.bgql.sandbox.command.QueryFields.check;

import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import io.bgql.sandbox.wire.WireCursor;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The fields by which a query asks for a secondary index, checked for their form only. */
final class IndexFields {
    private static final int LONGEST_INDEX_NAME = 63;
    private static final int LONGEST_BIN_NAME = 15;
    private static final int LONGEST_VALUE = 2047;
    private static final int LONGEST_GEOJSON = (1 << 20) - 1;

    private IndexFields() {}

    /** Whether the query wants an index; a parameter error if it does so in a malformed way. */
    static boolean wanted(Message message) throws RefusedRequest {
        byte[] range = message.fieldOrNull(FieldType.INDEX_RANGE);
        if (range == null) {
            return false;
        }
        byte[] name = message.fieldOrNull(FieldType.INDEX_NAME);
        check(name == null || (name.length > 0 && name.length <= LONGEST_INDEX_NAME));
        byte[] type = message.fieldOrNull(FieldType.INDEX_TYPE);
        check(type == null || type.length == 1);
        try {
            checkRange(new WireCursor(range), name, message.hasField(FieldType.INDEX_EXPRESSION));
        } catch (MalformedMessage e) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
        return true;
    }

    /** 1 byte count of ranges, bin name behind its length, particle type, begin and end behind 4 bytes of length each. */
    private static void checkRange(WireCursor range, byte @Nullable [] indexName, boolean byExpression)
            throws RefusedRequest, MalformedMessage {
        check(range.uint8() == 1);
        int binLength = range.uint8();
        check(binLength <= LONGEST_BIN_NAME);
        check(binLength == 0 ? indexName != null || byExpression : indexName == null);
        range.skip(binLength);
        int particleType = range.uint8();
        byte[] begin = range.bytes(range.int32());
        byte[] end = range.bytes(range.int32());
        check(range.remaining() == 0);
        switch (particleType) {
            case ParticleType.INTEGER -> check(integer(begin) <= integer(end));
            case ParticleType.STRING, ParticleType.BLOB -> check(begin.length <= LONGEST_VALUE);
            case ParticleType.GEOJSON -> check(begin.length <= LONGEST_GEOJSON);
            default -> check(false);
        }
    }

    private static long integer(byte[] value) throws RefusedRequest {
        check(value.length == Long.BYTES);
        return ByteBuffer.wrap(value).getLong();
    }
}
