package io.bgql.sandbox.wire;

/** What a msgpack element is, told by its first byte; {@code str} and {@code bin} headers mean the same here. */
public enum MsgpackKind {
    NIL,
    BOOLEAN,
    INTEGER,
    DOUBLE,
    BYTES,
    LIST,
    MAP,
    EXTENSION
}
