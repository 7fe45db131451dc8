package io.bgql.sandbox.command;

import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.Message;
import java.io.IOException;

/** One kind of record message. Any number of connections may use it at the same time. */
interface MessageCommand {
    /**
     * Carries the request out and sends the whole answer.
     *
     * @throws RefusedRequest if nothing has been sent and the answer is a code alone
     * @throws MalformedMessage if nothing has been sent and the request's bytes do not add up
     * @throws IOException if the client is gone
     */
    void answer(Message message, Session session, FrameWriter reply)
            throws RefusedRequest, MalformedMessage, IOException;
}
