package io.bgql.sandbox.store;

import java.util.concurrent.atomic.LongAdder;

/** A set of a namespace, or the nameless one of the records without a set. Once known, a set stays known. */
public final class RecordSet {
    private final int id;
    private final String name;
    private final LongAdder objects = new LongAdder();
    private final LongAdder dataBytes = new LongAdder();
    private volatile long truncatedBefore;
    private volatile int defaultTtl;

    RecordSet(int id, String name) {
        this.id = id;
        this.name = name;
    }

    int id() {
        return id;
    }

    /** Empty for the records without a set. */
    public String name() {
        return name;
    }

    /** Records, expired ones that nobody has removed yet among them. */
    public long objects() {
        return objects.sum();
    }

    /** Sum of the sizes of the records in storage. */
    public long dataBytes() {
        return dataBytes.sum();
    }

    /** Milliseconds since 2010 before which everything was truncated, 0 if nothing was. */
    public long truncatedBefore() {
        return truncatedBefore;
    }

    void truncatedBefore(long millis) {
        truncatedBefore = millis;
    }

    /** Seconds; 0 for the namespace's default, -1 for never. */
    public int defaultTtl() {
        return defaultTtl;
    }

    /** Sets the default ttl: seconds, 0 for the namespace's default, -1 for never. */
    public void defaultTtl(int seconds) {
        defaultTtl = seconds;
    }

    void added(int objectCount, long bytes) {
        objects.add(objectCount);
        dataBytes.add(bytes);
    }
}
