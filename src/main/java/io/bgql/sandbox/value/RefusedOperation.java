package io.bgql.sandbox.value;

/** An operation that can't be done, with the code of {@link io.bgql.sandbox.wire.ResultCode} that says why. */
public final class RefusedOperation extends Exception {
    private static final long serialVersionUID = 1L;

    private final int resultCode;

    public RefusedOperation(int resultCode) {
        super("result code " + resultCode, null, false, false);
        this.resultCode = resultCode;
    }

    public int resultCode() {
        return resultCode;
    }
}
