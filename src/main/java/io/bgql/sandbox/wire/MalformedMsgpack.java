package io.bgql.sandbox.wire;

/** Bytes that are not the msgpack they should be: cut off, of another kind, or nested too deep. Carries no stack trace. */
public final class MalformedMsgpack extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedMsgpack(String message) {
        super(message, null, false, false);
    }
}
