package io.bgql.sandbox.wire;

/** Types of a bin's value, one byte on the wire. */
public final class ParticleType {
    /** No value: in a write, the bin goes. */
    public static final int NULL = 0;
    /** 8 bytes, signed. */
    public static final int INTEGER = 1;
    /** 8 bytes, IEEE 754. */
    public static final int FLOAT = 2;

    public static final int STRING = 3;
    public static final int BLOB = 4;
    public static final int JAVA_BLOB = 7;
    /** From Java's to this one there are six types for the serialized objects of as many languages. */
    public static final int LAST_LANGUAGE_BLOB = 12;
    /** Bytes like a blob. */
    public static final int VECTOR = 16;
    /** 1 byte, 0 or 1. */
    public static final int BOOL = 17;

    public static final int HLL = 18;
    /** Msgpack. */
    public static final int MAP = 19;
    /** Msgpack. */
    public static final int LIST = 20;
    /** 1 byte of flags, a 2-byte count of 8-byte cell ids, then JSON text. */
    public static final int GEOJSON = 23;

    private ParticleType() {}
}
