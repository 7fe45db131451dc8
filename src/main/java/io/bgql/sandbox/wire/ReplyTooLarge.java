package io.bgql.sandbox.wire;

/** A reply has outgrown the {@link FrameRoom}; nothing of its last frame has been sent. */
public final class ReplyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplyTooLarge(long size) {
        super("a reply of " + size + " bytes or more");
    }
}
