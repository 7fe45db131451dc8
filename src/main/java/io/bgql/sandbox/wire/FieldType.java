package io.bgql.sandbox.wire;

/** Types of a message's fields. Unknown types are skipped by every receiver, so this list need not be whole. */
public final class FieldType {
    public static final int NAMESPACE = 0;
    public static final int SET = 1;
    /** A particle type byte, then the key's value. */
    public static final int KEY = 2;

    public static final int RECORD_VERSION = 3;
    public static final int DIGEST = 4;
    public static final int MRT_ID = 5;
    public static final int MRT_DEADLINE = 6;
    /** A job's id: 8 bytes, unsigned. */
    public static final int TRID = 7;

    /** Milliseconds, 4 bytes, 0 for none. */
    public static final int SOCKET_TIMEOUT = 9;

    public static final int RECS_PER_SEC = 10;
    /** Partition ids, 2 bytes each, little-endian. */
    public static final int PID_ARRAY = 11;

    public static final int DIGEST_ARRAY = 12;
    public static final int MAX_RECORDS = 13;
    /** Index values, 8 bytes each, little-endian. */
    public static final int BVAL_ARRAY = 15;

    public static final int INDEX_NAME = 21;
    public static final int INDEX_RANGE = 22;
    public static final int INDEX_CONTEXT = 23;
    public static final int INDEX_EXPRESSION = 24;
    public static final int INDEX_TYPE = 26;
    public static final int UDF_FILENAME = 30;
    public static final int UDF_FUNCTION = 31;
    public static final int UDF_ARGLIST = 32;
    public static final int UDF_OP = 33;
    public static final int QUERY_BINLIST = 40;
    public static final int BATCH = 41;
    public static final int FILTER_EXPRESSION = 43;

    private FieldType() {}
}
