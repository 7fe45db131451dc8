package io.bgql.sandbox.wire;

/** The codes a reply carries at offset 5 of its message, as servers 8.1 number them (unsigned, one byte). */
public final class ResultCode {
    public static final int OK = 0;
    public static final int UNKNOWN = 1;
    public static final int NOT_FOUND = 2;
    public static final int GENERATION = 3;
    public static final int PARAMETER = 4;
    public static final int RECORD_EXISTS = 5;
    public static final int BIN_EXISTS = 6;
    public static final int CLUSTER_KEY_MISMATCH = 7;
    public static final int OUT_OF_SPACE = 8;
    public static final int TIMEOUT = 9;
    public static final int UNAVAILABLE = 11;
    public static final int INCOMPATIBLE_TYPE = 12;
    public static final int RECORD_TOO_BIG = 13;
    public static final int KEY_BUSY = 14;
    public static final int QUERY_ABORTED = 15;
    public static final int UNSUPPORTED_FEATURE = 16;
    public static final int BIN_NOT_FOUND = 17;
    public static final int DEVICE_OVERLOAD = 18;
    public static final int KEY_MISMATCH = 19;
    public static final int NAMESPACE = 20;
    public static final int BIN_NAME = 21;
    public static final int FORBIDDEN = 22;
    public static final int ELEMENT_NOT_FOUND = 23;
    public static final int ELEMENT_EXISTS = 24;
    public static final int ENTERPRISE_ONLY = 25;
    public static final int OP_NOT_APPLICABLE = 26;
    public static final int FILTERED_OUT = 27;
    public static final int LOST_CONFLICT = 28;
    public static final int SECURITY_NOT_SUPPORTED = 51;
    public static final int SECURITY_COMMAND = 54;
    public static final int SECURITY_FIELD = 55;
    public static final int NOT_AUTHENTICATED = 80;
    public static final int ROLE_VIOLATION = 81;
    public static final int UDF_EXECUTION = 100;
    public static final int BATCH_DISABLED = 150;
    public static final int BATCH_MAX_REQUESTS = 151;
    public static final int BATCH_QUEUES_FULL = 152;
    public static final int INVALID_GEOJSON = 160;
    public static final int SINDEX_FOUND = 200;
    public static final int SINDEX_NOT_FOUND = 201;
    public static final int SINDEX_NOT_READABLE = 203;
    public static final int SINDEX_MAX_COUNT = 206;

    private ResultCode() {}
}
