package io.bgql.sandbox.store;

import io.bgql.sandbox.value.RecordView;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A secondary index of a namespace. Any thread may ask it; its entries are used under their partition's lock. */
public final class SecondaryIndex {
    private final IndexDefinition definition;
    private final IndexSource source;
    private final int setId;
    private final IndexEntries[] entries = new IndexEntries[Namespace.PARTITIONS];
    private volatile String name;
    private volatile State state = State.BUILDING;
    private volatile Spread spread = new Spread(0, 0, 0);

    private enum State {
        BUILDING,
        READABLE,
        DROPPED
    }

    /**
     * What was measured when the index had been built, and never again.
     *
     * @param entriesPerValue entries for each different value, rounded
     * @param entriesPerRecord entries for each record that has any, rounded
     * @param loadMillis how long building took
     */
    public record Spread(long entriesPerValue, long entriesPerRecord, long loadMillis) {}

    /** @param setId the set whose records are indexed, or {@link RecordScope#EVERY_SET} */
    SecondaryIndex(String name, IndexDefinition definition, int setId) {
        this.name = name;
        this.definition = definition;
        this.source = new IndexSource(definition);
        this.setId = setId;
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new IndexEntries();
        }
    }

    public String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    public IndexDefinition definition() {
        return definition;
    }

    /** Whether the index has been built; queries may not use it before. */
    public boolean isReadable() {
        return state == State.READABLE;
    }

    boolean isDropped() {
        return state == State.DROPPED;
    }

    public Spread spread() {
        return spread;
    }

    void built(Spread measured) {
        spread = measured;
        state = State.READABLE;
    }

    void dropped() {
        state = State.DROPPED;
    }

    IndexEntries entries(int partition) {
        return entries[partition];
    }

    void forgetPartition(int partition) {
        entries[partition] = new IndexEntries();
    }

    /**
     * A record of a partition has been put in, replaced or taken out.
     *
     * @param before null when there was none
     * @param after null when there is none any more
     * @param digest starts with the record's 20 bytes
     */
    void replaced(int partition, @Nullable WorkingRecord before, @Nullable WorkingRecord after, byte[] digest) {
        long[] old = numbers(before);
        long[] current = numbers(after);
        if (Arrays.equals(old, current)) {
            return;
        }
        for (long number : old) {
            if (Arrays.binarySearch(current, number) < 0) {
                entries[partition].remove(number, digest);
            }
        }
        for (long number : current) {
            if (Arrays.binarySearch(old, number) < 0) {
                entries[partition].add(number, digest);
            }
        }
    }

    /** The numbers a record is to be found by, ascending; none for no record. */
    private long[] numbers(@Nullable WorkingRecord record) {
        if (record == null || (setId != RecordScope.EVERY_SET && record.set().id() != setId)) {
            return IndexSource.NO_NUMBERS;
        }
        return source.numbers(record);
    }

    /** Whether a record has a value in a range, now. */
    boolean matches(RecordView record, IndexRange range) {
        return source.matches(record, range);
    }

    /** Whether one record can have several entries. */
    boolean hasParts() {
        return definition.collection() != IndexCollection.DEFAULT;
    }
}
