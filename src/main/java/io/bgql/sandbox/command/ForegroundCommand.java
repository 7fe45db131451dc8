package io.bgql.sandbox.command;

import static io.bgql.sandbox.command.QueryFields.check;

import io.bgql.sandbox.store.ForegroundQuery;
import io.bgql.sandbox.store.ForegroundQuery.Length;
import io.bgql.sandbox.store.ForegroundQuery.Projection;
import io.bgql.sandbox.store.IndexQuery;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.QueryEnd;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Message;
import java.io.IOException;
import java.util.Optional;

/** A query or scan whose records are sent back. It runs on the connection's own thread until its end. */
final class ForegroundCommand implements MessageCommand {
    private final Node node;

    ForegroundCommand(Node node) {
        this.node = node;
    }

    @Override
    public void answer(Message message, Session session, FrameWriter reply) throws RefusedRequest, IOException {
        Namespace namespace = Transaction.namespace(node.store(), message);
        ForegroundQuery query = query(message, session);
        session.sendMillis(query.length() instanceof Length.LongQuery longer ? longer.socketTimeoutMillis() : 0);
        try {
            run(namespace, query, reply);
        } finally {
            session.sendMillis(0);
        }
    }

    private void run(Namespace namespace, ForegroundQuery query, FrameWriter reply) throws RefusedRequest, IOException {
        RecordStream stream =
                new RecordStream(reply, namespace.name(), query.projection().binData(), node.ticker());
        QueryEnd end = node.store().queries().run(namespace, query, stream);
        if (end instanceof QueryEnd.Refused refused) {
            throw new RefusedRequest(refused.resultCode());
        }
        stream.end(end.resultCode(), query.length() instanceof Length.ShortQuery);
    }

    private static ForegroundQuery query(Message message, Session session) throws RefusedRequest {
        QueryFields fields = new QueryFields(message);
        String set = fields.set();
        Optional<IndexQuery> index = IndexFields.query(message);
        int recordsPerSecond = fields.recordsPerSecond();
        boolean isShort = message.hasInfo1(Info1.SHORT_QUERY);
        check(!isShort || recordsPerSecond == 0);
        return new ForegroundQuery(
                fields.taskId(),
                set,
                PartitionFields.selection(message, index.isPresent()),
                recordsPerSecond,
                fields.maxRecords(),
                index,
                isShort ? new Length.ShortQuery(message.timeout()) : new Length.LongQuery(fields.socketTimeoutMillis()),
                fields.filter(),
                projection(message),
                message.hasInfo2(Info2.RELAX_AP_LONG_QUERY),
                session.peer());
    }

    private static Projection projection(Message message) {
        return new Projection(
                !message.hasInfo1(Info1.NO_BIN_DATA), message.operations(), message.hasInfo2(Info2.RESPOND_ALL_OPS));
    }
}
