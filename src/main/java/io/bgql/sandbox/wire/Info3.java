package io.bgql.sandbox.wire;

/** Bits of a message's third flag byte (offset 3): ends of streams, and what may exist before a write. */
public final class Info3 {
    public static final int LAST = 0x01;
    public static final int COMMIT_MASTER = 0x02;
    public static final int PARTITION_DONE = 0x04;
    public static final int UPDATE_ONLY = 0x08;
    public static final int CREATE_OR_REPLACE = 0x10;
    public static final int REPLACE_ONLY = 0x20;
    public static final int SC_READ_TYPE = 0x40;
    public static final int SC_READ_RELAX = 0x80;

    private Info3() {}
}
