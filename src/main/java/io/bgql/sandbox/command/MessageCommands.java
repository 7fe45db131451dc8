package io.bgql.sandbox.command;

import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.MessageWriter;
import io.bgql.sandbox.wire.ReplyTooLarge;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;

/**
 * Finds the command a message means, by the server's tests: the batch bit makes it a batch, no digest makes it a query,
 * and a query with the write bit runs in the background.
 */
final class MessageCommands {
    private final Node node;
    private final Guard guard;
    private final MessageCommand batch;
    private final MessageCommand single;
    private final MessageCommand background;
    private final MessageCommand foreground;

    MessageCommands(Node node) {
        this.node = node;
        this.guard = new Guard(node);
        Transaction transaction = new Transaction(node);
        this.batch = new BatchCommand(node, guard, transaction);
        this.single = new SingleCommand(guard, transaction);
        this.background = new BackgroundCommand(node);
        this.foreground = new ForegroundCommand(node);
    }

    /** Answers a message's bytes, whatever they are; only a lost connection is an exception. */
    void answer(byte[] body, Session session, FrameWriter reply) throws IOException {
        try {
            Message message = Message.decode(body);
            commandFor(message, session).answer(message, session, reply);
        } catch (MalformedMessage e) {
            node.counters().add(NodeCounters.Event.DEMARSHAL_ERROR);
            refuse(ResultCode.PARAMETER, reply);
        } catch (RefusedRequest refusal) {
            node.counters().add(NodeCounters.Event.EARLY_TSVC_CLIENT_ERROR);
            refuse(refusal.resultCode(), reply);
        } catch (ReplyTooLarge tooLarge) {
            refuse(ResultCode.RECORD_TOO_BIG, reply);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            node.log().accept("sandbox: a request of " + session.peer() + " failed: " + failure);
            refuse(ResultCode.UNKNOWN, reply);
        }
    }

    private MessageCommand commandFor(Message message, Session session) throws RefusedRequest {
        if (!guard.knows(session)) {
            throw new RefusedRequest(ResultCode.NOT_AUTHENTICATED);
        }
        if (message.hasInfo1(Info1.BATCH)) {
            return batch;
        }
        if (message.hasField(FieldType.DIGEST)) {
            return single;
        }
        Transaction.namespace(node.store(), message);
        guard.checkQuery(message, session);
        if (!node.seat().isMember()) {
            throw new RefusedRequest(ResultCode.UNAVAILABLE);
        }
        if (FunctionFields.wanted(message)) {
            FunctionFields.refuseAggregation(message);
            return background;
        }
        return message.hasInfo2(Info2.WRITE) ? background : foreground;
    }

    /** A code alone, without the mark of a stream's end: also the way servers refuse a query. */
    static void refuse(int resultCode, FrameWriter reply) throws IOException {
        reply.discard();
        new MessageWriter(reply).bare(0, resultCode);
        reply.send(Frame.MESSAGE);
    }
}
