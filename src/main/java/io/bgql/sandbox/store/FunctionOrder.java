package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Message;

/**
 * The order to call a function with each record: of the header, ttl and durable delete count, nothing else. Whether
 * there is such a function is found out at each record.
 */
public record FunctionOrder(Message.Header header, FunctionCall call, Functions functions) implements WorkOrder {
    @Override
    public RecordWork accept(Namespace namespace) {
        Message.Header kept = new Message.Header(
                0, Info2.WRITE | (header.info2() & Info2.DURABLE_DELETE), 0, 0, 0, 0, header.ttl(), 0);
        return new FunctionWork(namespace, functions, call, kept);
    }
}
