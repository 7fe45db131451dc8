package io.bgql.plan;

import io.bgql.expression.Type;

/** What a change takes as an argument. */
enum Parameter {
    VALUE("value", "any value"),
    TEXT("text", "a text or a blob"),
    NUMBER("number", "a number"),
    INDEX("index", "an integer"),
    COUNT("count", "an integer"),
    KEY("key", "an integer, a text or a blob"),
    LIST("list", "a list"),
    MAP("map", "a map"),
    BYTE_OFFSET("byte offset", "an integer"),
    BYTES("bytes", "an integer"),
    BIT_OFFSET("bit offset", "an integer"),
    BITS("bits", "an integer"),
    INTEGER("integer", "an integer"),
    BLOB("blob", "a blob"),
    INDEX_BITS("index bits", "an integer"),
    MINHASH_BITS("minhash bits", "an integer"),
    HLL("hll", "a HyperLogLog: $.bin, or a blob");

    private final String word;
    private final String kind;

    Parameter(String word, String kind) {
        this.word = word;
        this.kind = kind;
    }

    String word() {
        return word;
    }

    /** What can stand there, in words. */
    String kind() {
        return kind;
    }

    boolean accepts(Type type) {
        return switch (this) {
            case VALUE -> true;
            case TEXT -> type == Type.STRING || type == Type.BLOB;
            case NUMBER -> type.numeric();
            case KEY -> type == Type.INT || type == Type.STRING || type == Type.BLOB;
            case LIST -> type == Type.LIST;
            case MAP -> type == Type.MAP;
            case BLOB -> type == Type.BLOB;
            case HLL -> type == Type.HLL || type == Type.BLOB;
            case INDEX, COUNT, BYTE_OFFSET, BYTES, BIT_OFFSET, BITS, INTEGER, INDEX_BITS, MINHASH_BITS ->
                type == Type.INT;
        };
    }
}
