package io.bgql.sandbox.value;

/** The types the checker of expressions knows, numbered as on the wire; the numbers are also the order of mixed values. */
public final class StaticType {
    public static final int NIL = 0;
    public static final int BOOL = 1;
    public static final int INTEGER = 2;
    public static final int STRING = 3;
    public static final int LIST = 4;
    public static final int MAP = 5;
    public static final int BLOB = 6;
    public static final int FLOAT = 7;
    public static final int GEOJSON = 8;
    public static final int HLL = 9;
    /** Sorts after every value; only in arguments of operations. */
    static final int INFINITY = 10;
    /** Equals every value; only in arguments of operations. */
    static final int WILDCARD = 11;

    /** What the instruction that removes an element yields; it means something in path expressions only. */
    static final int RESULT_REMOVE = 12;

    private StaticType() {}
}
