package io.bgql.sandbox.command;

import io.bgql.sandbox.store.BackgroundQuery;
import io.bgql.sandbox.store.FunctionOrder;
import io.bgql.sandbox.store.JobStart;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.OperationsOrder;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.store.Store;
import io.bgql.sandbox.store.WorkOrder;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.MessageWriter;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.util.Optional;

/** Starts a background job of operations or of a function. The answer is the end of an empty stream, sent before any work is done. */
final class BackgroundCommand implements MessageCommand {
    private final Node node;
    private final Store store;

    BackgroundCommand(Node node) {
        this.node = node;
        this.store = node.store();
    }

    @Override
    public void answer(Message message, Session session, FrameWriter reply) throws RefusedRequest, IOException {
        Namespace namespace = Transaction.namespace(store, message);
        QueryFields.check(!message.hasInfo1(Info1.SHORT_QUERY));
        Optional<Integer> refusal = node.conduct().startRefusal();
        if (refusal.isPresent()) {
            store.queries().refused(new QueryFields(message).taskId());
            throw new RefusedRequest(refusal.get());
        }
        JobStart start = store.queries().start(namespace, query(message, session));
        if (start instanceof JobStart.Refused refused) {
            throw new RefusedRequest(refused.resultCode());
        }
        new MessageWriter(reply).bare(Info3.LAST, ResultCode.OK);
        reply.send(Frame.MESSAGE);
    }

    private BackgroundQuery query(Message message, Session session) throws RefusedRequest {
        QueryFields fields = new QueryFields(message);
        return new BackgroundQuery(
                fields.taskId(),
                fields.set(),
                fields.recordsPerSecond(),
                IndexFields.query(message),
                fields.filter(),
                order(message),
                session.peer());
    }

    private WorkOrder order(Message message) throws RefusedRequest {
        return FunctionFields.wanted(message)
                ? new FunctionOrder(message.header(), FunctionFields.call(message), store.functions())
                : new OperationsOrder(message.header(), message.operations());
    }
}
