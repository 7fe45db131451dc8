package io.bgql.sandbox.wire;

/** Bits of a message's fourth flag byte (offset 4): multi-record transactions, an Enterprise feature. */
public final class Info4 {
    public static final int MRT_VERIFY_READ = 0x01;
    public static final int MRT_ROLL_FORWARD = 0x02;
    public static final int MRT_ROLL_BACK = 0x04;
    public static final int MRT_ON_LOCKING_ONLY = 0x10;

    private Info4() {}
}
