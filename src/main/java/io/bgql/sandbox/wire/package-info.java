/**
 * The wire protocol as bytes: frames of 8 header bytes, record messages of 22, info lines, and the server's dialect of
 * msgpack. Every number is big-endian unless its line says otherwise; the words are those of the server's {@code
 * proto.h}. Nothing here knows what a message means.
 */
@NullMarked
package io.bgql.sandbox.wire;

import org.jspecify.annotations.NullMarked;
