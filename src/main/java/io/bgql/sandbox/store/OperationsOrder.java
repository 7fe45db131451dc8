package io.bgql.sandbox.store;

import io.bgql.sandbox.value.BinOperations;
import io.bgql.sandbox.value.RefusedOperation;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/**
 * The order to apply operations to each record: of the header, ttl, durable delete and replace-only count, nothing
 * else; and records are never created.
 */
public record OperationsOrder(Message.Header header, List<Operation> operations) implements WorkOrder {
    /**
     * Checks that all operations write and that their expressions compile. Whatever else is wrong with an operation
     * makes each record fail instead.
     */
    @Override
    public RecordWork accept(Namespace namespace) throws RefusedRequest {
        if ((header.info1() & Info1.READ) != 0 || operations.isEmpty()) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
        for (Operation operation : operations) {
            if (OperationCode.reads(operation.code())) {
                throw new RefusedRequest(ResultCode.PARAMETER);
            }
            if (operation.code() == OperationCode.EXP_MODIFY) {
                checkExpression(operation);
            }
        }
        Message.Header kept = new Message.Header(
                0,
                Info2.WRITE | (header.info2() & Info2.DURABLE_DELETE),
                Info3.UPDATE_ONLY | (header.info3() & Info3.REPLACE_ONLY),
                0,
                0,
                0,
                header.ttl(),
                0);
        return new OperationsWork(namespace, kept, operations);
    }

    private static void checkExpression(Operation operation) throws RefusedRequest {
        try {
            BinOperations.prepare(operation.code(), operation.particleType(), operation.value());
        } catch (RefusedOperation refused) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
    }
}
