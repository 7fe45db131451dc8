package io.bgql.sandbox.wire;

/** Codes of a message's operations. A code not listed here is refused as a parameter error. */
public final class OperationCode {
    public static final int READ = 1;
    public static final int WRITE = 2;
    public static final int CDT_READ = 3;
    public static final int CDT_MODIFY = 4;
    public static final int INCR = 5;
    public static final int EXP_READ = 7;
    public static final int EXP_MODIFY = 8;
    public static final int APPEND = 9;
    public static final int PREPEND = 10;
    public static final int TOUCH = 11;
    public static final int BITS_READ = 12;
    public static final int BITS_MODIFY = 13;
    public static final int DELETE_ALL = 14;
    public static final int HLL_READ = 15;
    public static final int HLL_MODIFY = 16;

    private OperationCode() {}

    /** Whether the operation only looks: the kind a foreground query may carry and a background one may not. */
    public static boolean reads(int code) {
        return switch (code) {
            case READ, CDT_READ, EXP_READ, BITS_READ, HLL_READ -> true;
            default -> false;
        };
    }

    /** Whether the operation may change the record. A code that neither reads nor writes is unknown. */
    public static boolean writes(int code) {
        return switch (code) {
            case WRITE, CDT_MODIFY, INCR, EXP_MODIFY, APPEND, PREPEND, TOUCH, BITS_MODIFY, DELETE_ALL, HLL_MODIFY ->
                true;
            default -> false;
        };
    }
}
