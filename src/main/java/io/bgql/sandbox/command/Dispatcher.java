package io.bgql.sandbox.command;

import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.MessageWriter;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;

/** Gives each frame to the command that answers it. Any number of connections may use it at the same time. */
public final class Dispatcher {
    /** Body of the answer to a security message; the second byte is its result code. */
    private static final int SECURITY_BODY = 16;

    private final Node node;
    private final InfoCommands info;

    public Dispatcher(Node node) {
        this.node = node;
        this.info = new InfoCommands(node);
    }

    /** Answers one frame. An exception means that the connection is of no use any more. */
    public void answer(Frame frame, Session session, FrameWriter reply) throws IOException {
        switch (frame.type()) {
            case Frame.INFO -> answerInfo(frame, session, reply);
            case Frame.SECURITY -> refuseSecurity(reply);
            case Frame.COMPRESSED_MESSAGE -> bare(ResultCode.ENTERPRISE_ONLY, reply);
            default -> answerMessage(frame, session, reply);
        }
    }

    private void answerInfo(Frame frame, Session session, FrameWriter reply) throws IOException {
        info.answer(frame.body(), session, reply);
        reply.send(Frame.INFO);
    }

    private static void refuseSecurity(FrameWriter reply) throws IOException {
        byte[] body = new byte[SECURITY_BODY];
        body[1] = ResultCode.SECURITY_NOT_SUPPORTED;
        reply.bytes(body).send(Frame.SECURITY);
    }

    private void answerMessage(Frame frame, Session session, FrameWriter reply) throws IOException {
        try {
            Message.decode(frame.body());
            bare(ResultCode.UNSUPPORTED_FEATURE, reply);
        } catch (MalformedMessage e) {
            bare(ResultCode.PARAMETER, reply);
        } catch (RuntimeException | Error e) {
            node.log().accept("sandbox: a request of " + session.peer() + " failed: " + e);
            reply.discard();
            bare(ResultCode.UNKNOWN, reply);
        }
    }

    private static void bare(int resultCode, FrameWriter reply) throws IOException {
        new MessageWriter(reply).bare(0, resultCode);
        reply.send(Frame.MESSAGE);
    }
}
