package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/** What an expression may ask of a record. Implementations need not be thread safe: one evaluation, one thread. */
public interface RecordView {
    /** The value of a bin, or null when the record has none of that name. */
    @Nullable
    Particle bin(String name);

    /** The stored key as a particle, or null when it was not stored. */
    @Nullable
    Particle key();

    /** The 20 bytes of the record's digest. */
    byte[] digest();

    /** The name of the record's set, empty without one. */
    String setName();

    /** Nanoseconds since 1970 UTC; the stored clock has steps of a millisecond. */
    long lastUpdateNanos();

    /** Seconds since 2010-01-01 UTC, 0 for a record that never expires. */
    long voidTimeSeconds();

    /** The record's size in storage in bytes, a multiple of 16. */
    int recordSize();

    boolean tombstone();

    /** The time of the evaluation, milliseconds since 1970 UTC. */
    long nowMillis();
}
