package io.bgql.sandbox.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A namespace: 4096 partitions of records, its sets, settings and counters. */
public final class Namespace {
    public static final int PARTITIONS = 4096;

    /** Bytes of heap a record takes beyond its size in storage: its array's header and its place in the partition. */
    private static final long RECORD_OVERHEAD = 24;
    /** Bytes of heap an entry of an index takes, room to grow included. */
    private static final long ENTRY_BYTES = 40;

    private final String name;
    private final Time time;
    private final Settings<NamespaceSetting> settings = new Settings<>(NamespaceSetting.class);
    private final Counters counters = new Counters();
    private final SecondaryIndexes indexes = new SecondaryIndexes(this);
    private final Expiry expiry;
    private final Common common;
    private final Ownership ownership;
    private final Supplier<Contents> first;
    private volatile @Nullable Contents contents;
    private volatile long truncatedBefore;
    private volatile boolean stopsWrites;

    /** @param first gives the first contents when somebody first looks for any */
    Namespace(String name, Common common, Time time, Ownership ownership, Supplier<Contents> first) {
        this.name = name;
        this.common = common;
        this.time = time;
        this.expiry = new Expiry(this);
        this.ownership = ownership;
        this.first = first;
        common.add(this);
    }

    public String name() {
        return name;
    }

    /** The names of all bins there have been. */
    public List<String> binNames() {
        return contents().binNames().all();
    }

    public Settings<NamespaceSetting> settings() {
        return settings;
    }

    /**
     * Changes a setting, unless the value is out of range or does not go with the others: a default ttl needs expiry
     * running. Says whether it was changed.
     */
    public boolean configure(NamespaceSetting setting, long value) {
        boolean needsExpiry = setting == NamespaceSetting.DEFAULT_TTL && value > 0;
        if (needsExpiry
                && settings.value(NamespaceSetting.NSUP_PERIOD) == 0
                && !settings.isOn(NamespaceSetting.ALLOW_TTL_WITHOUT_NSUP)) {
            return false;
        }
        return settings.set(setting, value);
    }

    public Counters counters() {
        return counters;
    }

    /** A set that has been written to at some time; the empty name stands for the records without a set. */
    public Optional<RecordSet> set(String setName) {
        return contents().sets().find(setName);
    }

    /** The sets with a name, in the order they were first written to. */
    public List<RecordSet> sets() {
        return contents().sets().named();
    }

    public SecondaryIndexes indexes() {
        return indexes;
    }

    /** Records, expired ones that nobody has removed yet among them. */
    public long objects() {
        return contents().sets().objects();
    }

    /** Sum of the sizes of all records in storage. */
    public long dataBytes() {
        return contents().sets().dataBytes();
    }

    /** What the records and one entry of each in every index take of the heap, roughly; 0 as long as nobody has looked for any. */
    long heapBytes() {
        Contents filled = contents;
        if (filled == null) {
            return 0;
        }
        long overhead = RECORD_OVERHEAD + ENTRY_BYTES * indexes.list().size();
        return filled.sets().dataBytes() + overhead * filled.sets().objects();
    }

    /** Whether writes are refused because memory is short. */
    public boolean stopsWrites() {
        return stopsWrites;
    }

    void stopWrites(boolean stop) {
        stopsWrites = stop;
    }

    /** Milliseconds since 2010 before which the whole namespace was truncated, 0 if it was not. */
    public long truncatedBefore() {
        return truncatedBefore;
    }

    /**
     * Removes the records last updated before a time, and remembers that time. Returns when they are gone.
     *
     * @param setName empty for the whole namespace; a set nobody has written to stays unknown
     * @param beforeMillis since 2010
     */
    public void truncate(String setName, long beforeMillis) {
        Optional<RecordSet> set = set(setName);
        if (set.isEmpty()) {
            return;
        }
        if (setName.isEmpty()) {
            truncatedBefore = beforeMillis;
        } else {
            set.get().truncatedBefore(beforeMillis);
        }
        boolean every = setName.isEmpty();
        int id = set.get().id();
        new Sweep(
                        contents(),
                        record -> (every || RecordLayout.setId(record) == id)
                                && RecordLayout.lastUpdate(record) < beforeMillis)
                .run();
    }

    public Expiry expiry() {
        return expiry;
    }

    Time time() {
        return time;
    }

    Ownership ownership() {
        return ownership;
    }

    /** Takes a record over as another node has it, in place of one of its digest. */
    public void take(byte[] record) {
        contents().take(record);
    }

    /** Forgets a record as another node has done. */
    public void forget(byte[] digest) {
        contents().forget(digest);
    }

    /** Forgets all records of a partition, which is no longer kept here. */
    public void forgetPartition(int partition) {
        contents().forgetPartition(partition);
        indexes.forgetPartition(partition);
    }

    /** How many records a partition has here. */
    public int objects(int partition) {
        return contents().partition(partition).count();
    }

    /** Sends all records of a partition to another node, which keeps of each the newer copy. */
    public void sendPartition(int partition, Namespace to) {
        Partition records = contents().partition(partition);
        for (byte[] record = records.first(); record != null; record = records.after(record)) {
            counters.add(NamespaceCounter.MIGRATE_RECORDS_TRANSMITTED);
            to.counters.add(NamespaceCounter.MIGRATE_RECORD_RECEIVES);
            to.takeNewer(record);
        }
    }

    /** Takes another node's copy of a record over, if it has one and that is newer. */
    public void fetchNewer(byte[] digest, Namespace from) {
        byte[] other = from.contents().partitionOf(digest).find(digest);
        if (other != null) {
            takeNewer(other);
        }
    }

    /** The record written more often is the newer one, of two written as often the one written later. */
    private void takeNewer(byte[] record) {
        Contents own = contents();
        byte[] kept = own.partitionOf(record).find(record);
        if (kept == null || RecordLayout.isNewer(record, kept)) {
            own.take(record);
        }
    }

    /** The contents, unless nobody has looked for any yet. */
    @Nullable
    Contents contentsIfThere() {
        return contents;
    }

    Contents contents() {
        Contents filled = contents;
        return filled != null ? filled : fill();
    }

    private Contents fill() {
        common.fill();
        return Objects.requireNonNull(contents);
    }

    /** Makes the first contents, which nobody is to see yet; any thread, but one at a time. */
    Contents firstContents() {
        return first.get();
    }

    /** Shows the first contents. */
    void open(Contents made) {
        contents = made;
    }
}
