package io.bgql.sandbox.value;

/** Bits asked for that a blob has not, or a number that does not fit them: what the flag against failing forgives. */
final class BitsDoNotFit extends Exception {
    private static final long serialVersionUID = 1L;

    private final int resultCode;

    BitsDoNotFit(int resultCode) {
        super("result code " + resultCode, null, false, false);
        this.resultCode = resultCode;
    }

    int resultCode() {
        return resultCode;
    }
}
