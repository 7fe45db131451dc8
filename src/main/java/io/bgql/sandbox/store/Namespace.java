package io.bgql.sandbox.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Consumer<Namespace.Filling> sample;
    private volatile @Nullable Contents contents;
    private volatile long truncatedBefore;
    private volatile boolean stopsWrites;

    /** @param sample puts the first records in when somebody first looks for any */
    Namespace(String name, Time time, Consumer<Namespace.Filling> sample) {
        this.name = name;
        this.time = time;
        this.expiry = new Expiry(this);
        this.sample = sample;
    }

    /** Contents nobody else sees yet, and the namespace they will be of. */
    record Filling(Namespace namespace, Contents contents) {}

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

    /** The contents, unless nobody has looked for any yet. */
    @Nullable
    Contents contentsIfThere() {
        return contents;
    }

    Contents contents() {
        Contents filled = contents;
        return filled != null ? filled : fill();
    }

    private synchronized Contents fill() {
        Contents already = contents;
        if (already != null) {
            return already;
        }
        Contents fresh = new Contents();
        sample.accept(new Filling(this, fresh));
        contents = fresh;
        return fresh;
    }
}
