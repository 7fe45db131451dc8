package io.bgql.sandbox.value;

/** The instructions of expressions, numbered as on the wire. */
final class Opcode {
    static final int UNKNOWN = 0;
    static final int EQ = 1;
    static final int NE = 2;
    static final int GT = 3;
    static final int GE = 4;
    static final int LT = 5;
    static final int LE = 6;
    static final int REGEX = 7;
    static final int GEO = 8;
    static final int IN_LIST = 9;
    static final int AND = 16;
    static final int OR = 17;
    static final int NOT = 18;
    static final int EXCLUSIVE = 19;
    static final int ADD = 20;
    static final int SUB = 21;
    static final int MUL = 22;
    static final int DIV = 23;
    static final int POW = 24;
    static final int LOG = 25;
    static final int MOD = 26;
    static final int ABS = 27;
    static final int FLOOR = 28;
    static final int CEIL = 29;
    static final int TO_INT = 30;
    static final int TO_FLOAT = 31;
    static final int INT_AND = 32;
    static final int INT_OR = 33;
    static final int INT_XOR = 34;
    static final int INT_NOT = 35;
    static final int INT_LSHIFT = 36;
    static final int INT_RSHIFT = 37;
    static final int INT_ARSHIFT = 38;
    static final int INT_COUNT = 39;
    static final int INT_LSCAN = 40;
    static final int INT_RSCAN = 41;
    static final int MIN = 50;
    static final int MAX = 51;
    static final int DIGEST_MODULO = 64;
    static final int DEVICE_SIZE = 65;
    static final int LAST_UPDATE = 66;
    static final int SINCE_UPDATE = 67;
    static final int VOID_TIME = 68;
    static final int TTL = 69;
    static final int SET_NAME = 70;
    static final int KEY_EXISTS = 71;
    static final int IS_TOMBSTONE = 72;
    static final int MEMORY_SIZE = 73;
    static final int RECORD_SIZE = 74;
    static final int KEY = 80;
    static final int BIN = 81;
    static final int BIN_TYPE = 82;
    static final int RESULT_REMOVE = 100;
    static final int MAP_KEYS = 101;
    static final int MAP_VALUES = 102;
    static final int BUILTIN_VARIABLE = 122;
    static final int COND = 123;
    static final int VARIABLE = 124;
    static final int LET = 125;
    static final int QUOTE = 126;
    static final int CALL = 127;

    private Opcode() {}
}
