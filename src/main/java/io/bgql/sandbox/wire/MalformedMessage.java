package io.bgql.sandbox.wire;

/** A message whose bytes do not add up; answered with {@link ResultCode#PARAMETER}, the connection stays open. */
public final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1;

    public MalformedMessage(String what) {
        super(what);
    }
}
