package io.bgql.sandbox.command;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What a node has counted since its start, beside what its namespaces count. Any thread may count. */
public final class NodeCounters {
    /** Events, named as in {@code statistics} of a server 8.1. */
    public enum Event {
        CLIENT_CONNECTIONS_OPENED,
        CLIENT_CONNECTIONS_CLOSED,
        INFO_COMPLETE,
        DEMARSHAL_ERROR,
        EARLY_TSVC_CLIENT_ERROR,
        BATCH_INDEX_INITIATE,
        BATCH_INDEX_COMPLETE,
        BATCH_INDEX_ERROR;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

    /** Everything at zero. */
    public NodeCounters() {
        for (Event event : Event.values()) {
            counts.put(event, new LongAdder());
        }
    }

    public void add(Event event) {
        holder(event).increment();
    }

    long value(Event event) {
        return holder(event).sum();
    }

    long openConnections() {
        return value(Event.CLIENT_CONNECTIONS_OPENED) - value(Event.CLIENT_CONNECTIONS_CLOSED);
    }

    private LongAdder holder(Event event) {
        return Objects.requireNonNull(counts.get(event));
    }
}
