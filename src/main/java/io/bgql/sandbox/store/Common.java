package io.bgql.sandbox.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all copies of a namespace in one process have in common: numbers for the names of sets and bins, so that a record
 * is the same bytes on every node, and one lock for each partition, so that a change reaches all its copies at once.
 */
final class Common {
    /** Ids have 12 bits on a server, and 0 means no set. */
    private static final int MOST_SETS = 4095;

    private final BinNames binNames = new BinNames();
    private final ConcurrentHashMap<String, Integer> setIds = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, String> setNames = new ConcurrentHashMap<>();
    private int lastSetId;
    private final List<Namespace> unfilled = new ArrayList<>();
    private final Object[] locks = new Object[Namespace.PARTITIONS];

    Common() {
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Object();
        }
    }

    /** A copy has come that has no contents yet. */
    synchronized void add(Namespace copy) {
        unfilled.add(copy);
    }

    /** Gives all copies their first contents, before anybody can hold a partition's lock and want another copy's. */
    synchronized void fill() {
        List<Contents> made = unfilled.stream().map(Namespace::firstContents).toList();
        for (int i = 0; i < made.size(); i++) {
            unfilled.get(i).open(made.get(i));
        }
        unfilled.clear();
    }

    BinNames binNames() {
        return binNames;
    }

    /** Whoever reads and then writes records of a partition holds its lock meanwhile. */
    Object lock(int partition) {
        return locks[partition];
    }

    /** The id of a set's name, made known if it was not; empty when no more can be. */
    Optional<Integer> setId(String name) {
        Integer known = setIds.get(name);
        return known != null ? Optional.of(known) : addSet(name);
    }

    private synchronized Optional<Integer> addSet(String name) {
        Integer known = setIds.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (lastSetId == MOST_SETS) {
            return Optional.empty();
        }
        int id = ++lastSetId;
        setNames.put(id, name);
        setIds.put(name, id);
        return Optional.of(id);
    }

    /** The name behind an id that was given out. */
    String setName(int id) {
        String name = setNames.get(id);
        if (name == null) {
            throw new IllegalArgumentException("no set " + id);
        }
        return name;
    }
}
