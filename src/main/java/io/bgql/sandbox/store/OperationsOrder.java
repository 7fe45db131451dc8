package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/**
 * The order to apply operations to each record: of the header, ttl, durable delete and replace-only count, nothing
 * else; and records are never created.
 */
public record OperationsOrder(Message.Header header, List<Operation> operations) implements WorkOrder {
    @Override
    public RecordWork accept(Namespace namespace) throws RefusedRequest {
        throw new RefusedRequest(ResultCode.UNSUPPORTED_FEATURE);
    }
}
