package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Operation;
import java.util.List;
import java.util.OptionalLong;

/** A record as a foreground query hands it out. Its arrays are shared, not copied: nobody changes them. */
public final class FoundRecord {
    private final byte[] digest;
    private final String set;
    private final byte[] key;
    private final int generation;
    private final int voidTime;
    private final List<Operation> answers;
    private final OptionalLong indexValue;

    FoundRecord(
            byte[] digest,
            String set,
            byte[] key,
            int generation,
            int voidTime,
            List<Operation> answers,
            OptionalLong indexValue) {
        this.indexValue = indexValue;
        this.digest = digest;
        this.set = set;
        this.key = key;
        this.generation = generation;
        this.voidTime = voidTime;
        this.answers = answers;
    }

    public byte[] digest() {
        return digest;
    }

    /** Empty without a set. */
    public String set() {
        return set;
    }

    /** A particle type byte and the key's value; empty when no key is stored. */
    public byte[] key() {
        return key;
    }

    /** The number a secondary index has found the record by: with the digest, where to go on after it. */
    public OptionalLong indexValue() {
        return indexValue;
    }

    public int generation() {
        return generation;
    }

    /** Seconds since 2010, 0 for never. */
    public int voidTime() {
        return voidTime;
    }

    /** The bins, or what the projection made of them; none when only metadata was asked for. */
    public List<Operation> answers() {
        return answers;
    }
}
