package io.bgql.sandbox.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What a namespace has counted; cheap to add to from many threads. */
public final class Counters {
    private final Map<NamespaceCounter, LongAdder> counts = new EnumMap<>(NamespaceCounter.class);

    Counters() {
        for (NamespaceCounter counter : NamespaceCounter.values()) {
            counts.put(counter, new LongAdder());
        }
    }

    /** Counts one. Open to the rooms above for what only they see: code run by Lua. */
    public void add(NamespaceCounter counter) {
        holder(counter).increment();
    }

    void add(NamespaceCounter counter, long count) {
        holder(counter).add(count);
    }

    public long value(NamespaceCounter counter) {
        return holder(counter).sum();
    }

    private LongAdder holder(NamespaceCounter counter) {
        return Objects.requireNonNull(counts.get(counter));
    }
}
