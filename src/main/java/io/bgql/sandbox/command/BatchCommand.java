package io.bgql.sandbox.command;

import io.bgql.sandbox.store.RecordFilter;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.store.TransactionResult;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.MessageWriter;
import io.bgql.sandbox.wire.ResultCode;
import io.bgql.sandbox.wire.WireCursor;
import java.io.IOException;
import java.util.List;

/**
 * Many single-record requests in one message. Each row is answered by a message carrying the row's index; a last one
 * ends the stream. A batch that is malformed somewhere ends there: rows before it have been done and answered.
 */
final class BatchCommand implements MessageCommand {
    /** Flag of the batch: answer every row, also after one has failed. */
    private static final int RESPOND_ALL_KEYS = 0x04;

    private static final int CUT = 1 << 20;

    private final Node node;
    private final Guard guard;
    private final Transaction transaction;

    BatchCommand(Node node, Guard guard, Transaction transaction) {
        this.node = node;
        this.guard = guard;
        this.transaction = transaction;
    }

    @Override
    public void answer(Message message, Session session, FrameWriter reply) throws IOException {
        node.counters().add(NodeCounters.Event.BATCH_INDEX_INITIATE);
        int resultCode;
        try {
            resultCode = answerRows(message, session, reply);
        } catch (MalformedMessage e) {
            resultCode = ResultCode.PARAMETER;
        } catch (RefusedRequest refusal) {
            resultCode = refusal.resultCode();
        }
        if (reply.bodySize() > 0) {
            reply.send(Frame.MESSAGE);
        }
        new MessageWriter(reply).bare(Info3.LAST, resultCode);
        reply.send(Frame.MESSAGE);
        node.counters()
                .add(
                        resultCode == ResultCode.OK
                                ? NodeCounters.Event.BATCH_INDEX_COMPLETE
                                : NodeCounters.Event.BATCH_INDEX_ERROR);
    }

    /** The code the stream ends with: of the first row that failed, unless every row is to be answered. */
    private int answerRows(Message message, Session session, FrameWriter reply)
            throws MalformedMessage, RefusedRequest, IOException {
        byte[] rows = message.field(FieldType.BATCH).orElseThrow(() -> new RefusedRequest(ResultCode.PARAMETER));
        byte[] expression = message.fieldOrNull(FieldType.FILTER_EXPRESSION);
        RecordFilter filter = expression == null
                ? RecordFilter.NONE
                : RecordFilter.sent(expression).ready();
        WireCursor cursor = new WireCursor(rows);
        int count = cursor.int32();
        boolean respondAll = (cursor.uint8() & RESPOND_ALL_KEYS) != 0;
        QueryFields.check(count != 0);
        BatchRows batch = new BatchRows(cursor);
        int resultCode = ResultCode.OK;
        for (int i = 0; i != count; i++) {
            batch.next();
            TransactionResult result = perform(batch, session, filter);
            if (respondAll || isOrdinary(result.resultCode())) {
                write(result, batch.index(), reply);
            } else if (resultCode == ResultCode.OK) {
                resultCode = result.resultCode();
            }
        }
        return resultCode;
    }

    private TransactionResult perform(BatchRows row, Session session, RecordFilter filter) throws RefusedRequest {
        try {
            guard.checkSingle(row.message(), session);
            return transaction.perform(row.message(), row.digest(), filter);
        } catch (RefusedRequest refusal) {
            if (refusal.resultCode() == ResultCode.NAMESPACE) {
                throw new RefusedRequest(ResultCode.PARAMETER);
            }
            return new TransactionResult(refusal.resultCode(), 0, 0, List.of());
        }
    }

    private static boolean isOrdinary(int resultCode) {
        return switch (resultCode) {
            case ResultCode.OK, ResultCode.NOT_FOUND, ResultCode.FILTERED_OUT -> true;
            default -> false;
        };
    }

    private static void write(TransactionResult result, int index, FrameWriter reply) throws IOException {
        Transaction.write(result, index, new MessageWriter(reply));
        if (reply.bodySize() > CUT) {
            reply.send(Frame.MESSAGE);
        }
    }
}
