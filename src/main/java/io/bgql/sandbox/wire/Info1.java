package io.bgql.sandbox.wire;

/** Bits of a message's first flag byte (offset 1): reading, and how to answer. */
public final class Info1 {
    public static final int READ = 0x01;
    public static final int GET_ALL = 0x02;
    public static final int SHORT_QUERY = 0x04;
    public static final int BATCH = 0x08;
    public static final int XDR = 0x10;
    public static final int NO_BIN_DATA = 0x20;
    public static final int READ_MODE_AP_ALL = 0x40;
    public static final int COMPRESS_RESPONSE = 0x80;

    private Info1() {}
}
