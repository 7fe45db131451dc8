package io.bgql.sandbox.command;

import io.bgql.sandbox.store.FunctionCall;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;

/** The fields of a message that name a function of a Lua module. */
final class FunctionFields {
    private static final int LONGEST_NAME = 127;

    /** {@code UDF_OP}: a function that reduces a stream of records. */
    private static final int AGGREGATE = 1;
    /** {@code UDF_OP}: a function called with each record. */
    private static final int APPLY = 2;

    private static final byte[] NOTHING = {};

    private FunctionFields() {}

    static boolean wanted(Message message) {
        return message.hasField(FieldType.UDF_FILENAME)
                || message.hasField(FieldType.UDF_FUNCTION)
                || message.hasField(FieldType.UDF_OP);
    }

    /** Of the queries that name a function, only the one that calls it with each record is supported. */
    static void refuseAggregation(Message message) throws RefusedRequest {
        byte[] kind = message.field(FieldType.UDF_OP).orElse(NOTHING);
        QueryFields.check(kind.length == 1 && (kind[0] == AGGREGATE || kind[0] == APPLY));
        if (kind[0] == AGGREGATE) {
            throw new RefusedRequest(ResultCode.UNSUPPORTED_FEATURE);
        }
    }

    /** All three fields are needed; what stands in the arguments is the function's business. */
    static FunctionCall call(Message message) throws RefusedRequest {
        byte[] arguments = message.fieldOrNull(FieldType.UDF_ARGLIST);
        if (arguments == null) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
        return new FunctionCall(
                name(message, FieldType.UDF_FILENAME), name(message, FieldType.UDF_FUNCTION), arguments);
    }

    private static String name(Message message, int field) throws RefusedRequest {
        byte[] name = message.fieldOrNull(field);
        if (name == null || name.length > LONGEST_NAME) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
        return new String(name, StandardCharsets.UTF_8);
    }
}
