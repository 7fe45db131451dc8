package io.bgql.sandbox.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The sets a node knows of a namespace, in the order it first had a record of them. */
final class RecordSets {
    private static final int FIRST_ROOM = 8;

    private final Common common;
    private final ConcurrentHashMap<String, RecordSet> byName = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<RecordSet> all = new CopyOnWriteArrayList<>();
    /** Replaced when a set is added, as the ids of the sets known here may be any. */
    private volatile @Nullable RecordSet[] byId = new RecordSet[FIRST_ROOM];

    RecordSets(Common common) {
        this.common = common;
        add(new RecordSet(0, ""));
    }

    /** A known set; the empty name is always known. */
    Optional<RecordSet> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The set of a record's set id, which is known from now on. */
    RecordSet withId(int id) {
        @Nullable RecordSet[] known = byId;
        RecordSet found = id < known.length ? known[id] : null;
        return found != null ? found : known(common.setName(id), id);
    }

    /** The set of this name, made known if it was not; empty when no more can be. */
    Optional<RecordSet> findOrAdd(String name) {
        RecordSet known = byName.get(name);
        return known != null ? Optional.of(known) : common.setId(name).map(id -> known(name, id));
    }

    /** All sets with a name. */
    List<RecordSet> named() {
        return List.copyOf(all.subList(1, all.size()));
    }

    long objects() {
        return all.stream().mapToLong(RecordSet::objects).sum();
    }

    long dataBytes() {
        return all.stream().mapToLong(RecordSet::dataBytes).sum();
    }

    private synchronized RecordSet known(String name, int id) {
        RecordSet known = byName.get(name);
        return known != null ? known : add(new RecordSet(id, name));
    }

    private RecordSet add(RecordSet added) {
        @Nullable RecordSet[] changed = Arrays.copyOf(byId, Math.max(byId.length, added.id() + 1));
        changed[added.id()] = added;
        byId = changed;
        all.add(added);
        byName.put(added.name(), added);
        return added;
    }
}
