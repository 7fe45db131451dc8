package io.bgql.sandbox.wire;

/**
 * A msgpack extension as this dialect uses it: the order marker of a collection ({@code size} 0, {@code type} holds the
 * flags), or infinity and wildcard ({@code type} 255, {@code size} 1).
 *
 * @param type the type byte, 0..255
 * @param lastByte the last byte of the data, 0..255, or -1 when there is none
 * @param size the number of data bytes
 */
public record MsgpackExtension(int type, int lastByte, int size) {
    public static final int SPECIAL = 0xff;
    public static final int WILDCARD = 0;
    public static final int INFINITY = 1;
}
