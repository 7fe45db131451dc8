package io.bgql.sandbox.command;

import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.ReplyTooLarge;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;

/** Gives each frame to the command that answers it. Any number of connections may use it at the same time. */
public final class Dispatcher {
    private final InfoCommands info;
    private final MessageCommands messages;
    private final SecurityCommands security;

    /** The dispatcher of one node. */
    public Dispatcher(Node node) {
        this.info = new InfoCommands(node);
        this.messages = new MessageCommands(node);
        this.security = new SecurityCommands(node.reception().access());
    }

    /** Answers one frame. An exception means that the connection is of no use any more: lost, or asked for more than there is room to answer. */
    public void answer(Frame frame, Session session, FrameWriter reply) throws IOException {
        switch (frame.type()) {
            case Frame.INFO -> answerInfo(frame, session, reply);
            case Frame.SECURITY -> security.answer(frame.body(), session, reply);
            case Frame.COMPRESSED_MESSAGE -> MessageCommands.refuse(ResultCode.ENTERPRISE_ONLY, reply);
            default -> messages.answer(frame.body(), session, reply);
        }
    }

    private void answerInfo(Frame frame, Session session, FrameWriter reply) throws IOException {
        try {
            info.answer(frame.body(), session, reply);
        } catch (ReplyTooLarge tooLarge) {
            throw new IOException(tooLarge);
        }
        reply.send(Frame.INFO);
    }
}
