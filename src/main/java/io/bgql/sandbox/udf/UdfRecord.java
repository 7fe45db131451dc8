package io.bgql.sandbox.udf;

import io.bgql.sandbox.value.Particle;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The record a function is called with, as it is before the call; asked once, on the calling thread. */
public interface UdfRecord {
    boolean exists();

    /** Seconds left, 0 for ever. */
    long ttl();

    int generation();

    /** Milliseconds since the server's epoch, the first of January 2010. */
    long lastUpdateMillis();

    /** The set the record is in or would be created in. */
    Optional<String> set();

    byte[] digest();

    /** Bytes the record takes in memory. */
    int size();

    /** The stored key. */
    Optional<Particle> key();

    /** Hands over each bin, in the record's order. */
    void eachBin(BiConsumer<String, Particle> bin);
}
