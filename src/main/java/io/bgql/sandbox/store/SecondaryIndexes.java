package io.bgql.sandbox.store;

import io.bgql.sandbox.store.IndexQuery.Choice;
import io.bgql.sandbox.wire.ResultCode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The secondary indexes of a namespace. They are kept by places that are given out again, lowest first. */
public final class SecondaryIndexes {
    private static final int MOST = 256;

    private final Namespace namespace;
    /** Never changed, but replaced under this object's lock. */
    private volatile SortedMap<Integer, SecondaryIndex> byPlace = Collections.emptySortedMap();

    SecondaryIndexes(Namespace namespace) {
        this.namespace = namespace;
    }

    /** In the order of their places. */
    public List<SecondaryIndex> list() {
        return List.copyOf(byPlace.values());
    }

    public Optional<SecondaryIndex> named(String name) {
        return first(index -> index.name().equals(name));
    }

    /** How many indexes are of a set's records alone. */
    public long countOf(String set) {
        return byPlace.values().stream()
                .filter(index -> index.definition().set().equals(set))
                .count();
    }

    /**
     * Makes an index and fills it before returning. One of the same definition that is there is renamed instead.
     *
     * @throws RefusedRequest when the name is one of another index, or there are too many
     */
    public synchronized void create(String name, IndexDefinition definition) throws RefusedRequest {
        Optional<SecondaryIndex> same = of(definition);
        Optional<SecondaryIndex> namesake = named(name);
        if (namesake.isPresent() && !namesake.equals(same)) {
            throw new RefusedRequest(ResultCode.SINDEX_FOUND);
        }
        if (same.isPresent()) {
            same.get().rename(name);
            return;
        }
        int setId = definition.set().isEmpty()
                ? RecordScope.EVERY_SET
                : namespace
                        .contents()
                        .sets()
                        .findOrAdd(definition.set())
                        .orElseThrow(() -> new RefusedRequest(ResultCode.PARAMETER))
                        .id();
        SecondaryIndex index = new SecondaryIndex(name, definition, setId);
        place(index);
        new IndexBuild(namespace, index).run(list());
    }

    private void place(SecondaryIndex index) throws RefusedRequest {
        int place = 0;
        while (byPlace.containsKey(place)) {
            place++;
        }
        if (place == MOST) {
            throw new RefusedRequest(ResultCode.SINDEX_MAX_COUNT);
        }
        SortedMap<Integer, SecondaryIndex> changed = new TreeMap<>(byPlace);
        changed.put(place, index);
        byPlace = changed;
    }

    /** Drops the index of a name, if there is one; queries that use it end at their next record. */
    public synchronized void drop(String name) {
        Optional<SecondaryIndex> index = named(name);
        if (index.isPresent()) {
            SortedMap<Integer, SecondaryIndex> changed = new TreeMap<>(byPlace);
            changed.values().remove(index.get());
            byPlace = changed;
            index.get().dropped();
            new IndexBuild(namespace, index.get()).undo(list());
        }
    }

    /** Empties the place of a partition in all indexes: its records are gone from this node. */
    void forgetPartition(int partition) {
        byPlace.values().forEach(index -> index.forgetPartition(partition));
    }

    private Optional<SecondaryIndex> of(IndexDefinition definition) {
        return first(index -> index.definition().equals(definition));
    }

    private Optional<SecondaryIndex> first(Predicate<SecondaryIndex> test) {
        return byPlace.values().stream().filter(test).findFirst();
    }

    /**
     * The index a query wants: one of its set's records rather than one of all.
     *
     * @param set empty for a query over the whole namespace, which no index of a set will do for unless it is named
     * @throws RefusedRequest when there is none, or it is still being built
     */
    SecondaryIndex wanted(IndexQuery query, String set) throws RefusedRequest {
        SecondaryIndex index = found(query, set).orElseThrow(() -> new RefusedRequest(ResultCode.SINDEX_NOT_FOUND));
        if (!index.isReadable()) {
            throw new RefusedRequest(ResultCode.SINDEX_NOT_READABLE);
        }
        return index;
    }

    private Optional<SecondaryIndex> found(IndexQuery query, String set) {
        if (query.choice() instanceof Choice.ByName byName) {
            return named(byName.name());
        }
        Choice.ByDefinition choice = (Choice.ByDefinition) query.choice();
        if (choice.collection().isEmpty()) {
            return Optional.empty();
        }
        IndexDefinition definition = new IndexDefinition(
                set,
                choice.bin(),
                query.range().type(),
                choice.collection().get(),
                choice.context(),
                choice.expression());
        return of(definition).or(() -> of(definition.inAnySet()));
    }

    /** The entries of an index, now. */
    public long entries(SecondaryIndex index) {
        return new IndexBuild(namespace, index).entries();
    }

    /** Bytes a server would keep an index in: pages of 4 KiB, one for each partition at least. */
    public long usedBytes(SecondaryIndex index) {
        return new IndexBuild(namespace, index).usedBytes();
    }

    /** Bytes a server would keep all indexes in. */
    public long usedBytes() {
        return list().stream().mapToLong(this::usedBytes).sum();
    }
}
