package io.bgql.sandbox.command;

import io.bgql.sandbox.store.RecordFilter;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The fields all kinds of queries have, read with a check of their form. A field of wrong length is a parameter error. */
final class QueryFields {
    private static final int LONGEST_SET = 63;

    private final Message message;

    QueryFields(Message message) {
        this.message = message;
    }

    /** Empty for the whole namespace. */
    String set() throws RefusedRequest {
        byte[] name = message.fieldOrNull(FieldType.SET);
        if (name == null) {
            return "";
        }
        check(name.length <= LONGEST_SET);
        return new String(name, StandardCharsets.UTF_8);
    }

    /** 0 where the sender leaves it to the node. */
    long taskId() throws RefusedRequest {
        return int64(FieldType.TRID);
    }

    /** 0 for no wish. */
    int recordsPerSecond() throws RefusedRequest {
        return int32(FieldType.RECS_PER_SEC);
    }

    /** 10 seconds where the sender says nothing. */
    int socketTimeoutMillis() throws RefusedRequest {
        return message.hasField(FieldType.SOCKET_TIMEOUT) ? int32(FieldType.SOCKET_TIMEOUT) : 10_000;
    }

    /** 0 for no limit. */
    long maxRecords() throws RefusedRequest {
        return int64(FieldType.MAX_RECORDS);
    }

    /** As sent; the store compiles it when its turn comes in the order of checks. */
    RecordFilter filter() {
        byte[] expression = message.fieldOrNull(FieldType.FILTER_EXPRESSION);
        return expression == null ? RecordFilter.NONE : RecordFilter.sent(expression);
    }

    private int int32(int fieldType) throws RefusedRequest {
        byte[] data = message.fieldOrNull(fieldType);
        if (data == null) {
            return 0;
        }
        check(data.length == Integer.BYTES);
        return ByteBuffer.wrap(data).getInt();
    }

    private long int64(int fieldType) throws RefusedRequest {
        byte[] data = message.fieldOrNull(fieldType);
        if (data == null) {
            return 0;
        }
        check(data.length == Long.BYTES);
        return ByteBuffer.wrap(data).getLong();
    }

    static void check(boolean holds) throws RefusedRequest {
        if (!holds) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
    }
}
