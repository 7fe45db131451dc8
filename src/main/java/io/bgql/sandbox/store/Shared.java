package io.bgql.sandbox.store;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What the nodes of a cluster share, each of which has its own {@link Store}. Any thread may use it. */
public final class Shared {
    private final boolean withSampleData;
    private final Common test = new Common();
    private final Common bar = new Common();
    /** Given back when memory is short: the nodes have taken their records over by then. */
    private @Nullable SoftReference<List<byte[]>> samples;

    /** @param withSampleData whether namespace {@code test} starts with the sample records, and sample modules are there */
    public Shared(boolean withSampleData) {
        this.withSampleData = withSampleData;
    }

    /** Does something while nobody reads and then writes records of a partition, whatever the node and namespace. */
    public void alone(int partition, Runnable work) {
        synchronized (test.lock(partition)) {
            synchronized (bar.lock(partition)) {
                work.run();
            }
        }
    }

    boolean withSampleData() {
        return withSampleData;
    }

    Common test() {
        return test;
    }

    Common bar() {
        return bar;
    }

    /** Puts the sample records of some partitions in; they are made once for all nodes. */
    void fill(Contents contents, Time time, IntPredicate partitions) {
        if (withSampleData) {
            for (byte[] record : samples(time)) {
                if (partitions.test(Digest.partition(record))) {
                    contents.take(record);
                }
            }
        }
    }

    private synchronized List<byte[]> samples(Time time) {
        List<byte[]> made = samples == null ? null : samples.get();
        if (made == null) {
            made = SampleRecords.make(test, time);
            samples = new SoftReference<>(made);
        }
        return made;
    }
}
