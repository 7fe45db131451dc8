package io.bgql.sandbox.command;

import io.bgql.sandbox.store.RecordFilter;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.store.TransactionResult;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.MessageWriter;
import java.io.IOException;

/** A request for one record: read, write, operate, touch, delete. */
final class SingleCommand implements MessageCommand {
    private static final byte[] NO_DIGEST = {};

    private final Guard guard;
    private final Transaction transaction;

    SingleCommand(Guard guard, Transaction transaction) {
        this.guard = guard;
        this.transaction = transaction;
    }

    @Override
    public void answer(Message message, Session session, FrameWriter reply) throws RefusedRequest, IOException {
        guard.checkSingle(message, session);
        byte[] digest = message.field(FieldType.DIGEST).orElse(NO_DIGEST);
        TransactionResult result = transaction.perform(message, digest, RecordFilter.NONE);
        Transaction.write(result, 0, new MessageWriter(reply));
        reply.send(Frame.MESSAGE);
    }
}
