package io.bgql.sandbox.store;

/** A request that is answered with a code instead of being carried out. Carries no stack: it is an answer, not a fault. */
public final class RefusedRequest extends Exception {
    private static final long serialVersionUID = 1;

    private final int resultCode;

    public RefusedRequest(int resultCode) {
        super("result code " + resultCode, null, false, false);
        this.resultCode = resultCode;
    }

    /** Of {@link io.bgql.sandbox.wire.ResultCode}. */
    public int resultCode() {
        return resultCode;
    }
}
