package io.bgql.sandbox.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The sets of a namespace in the order they were first written to. */
final class RecordSets {
    /** Ids have 12 bits on a server, and 0 means no set. */
    private static final int MOST = 4095;

    private final ConcurrentHashMap<String, RecordSet> byName = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<RecordSet> byId = new CopyOnWriteArrayList<>();

    RecordSets() {
        RecordSet nameless = new RecordSet(0, "");
        byId.add(nameless);
        byName.put("", nameless);
    }

    /** A known set; the empty name is always known. */
    Optional<RecordSet> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    RecordSet withId(int id) {
        return byId.get(id);
    }

    /** The set of this name, made known if it was not; empty when no more can be. */
    Optional<RecordSet> findOrAdd(String name) {
        RecordSet known = byName.get(name);
        return known != null ? Optional.of(known) : add(name);
    }

    /** All sets with a name. */
    List<RecordSet> named() {
        return List.copyOf(byId.subList(1, byId.size()));
    }

    long objects() {
        return byId.stream().mapToLong(RecordSet::objects).sum();
    }

    long dataBytes() {
        return byId.stream().mapToLong(RecordSet::dataBytes).sum();
    }

    private synchronized Optional<RecordSet> add(String name) {
        RecordSet known = byName.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (byId.size() > MOST) {
            return Optional.empty();
        }
        RecordSet added = new RecordSet(byId.size(), name);
        byId.add(added);
        byName.put(name, added);
        return Optional.of(added);
    }
}
