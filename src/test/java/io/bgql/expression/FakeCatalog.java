package io.bgql.expression;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A cluster of two namespaces as a test wants it; {@link #samples()} counts how often data was looked at. */
public final class FakeCatalog implements Catalog {
    private final Map<String, Namespace> namespaces = new LinkedHashMap<>();
    private final Map<String, List<KeptSet>> sets = new HashMap<>();
    private final Map<String, Set<Type>> bins = new LinkedHashMap<>();
    private final List<Map<String, Object>> records = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private int samples;

    /** Namespaces {@code test} (sets users and orders, records live for ever) and {@code bar} (nothing expires). */
    public FakeCatalog() {
        namespaces.put("test", new Namespace("test", 0, true, 10_000));
        namespaces.put("bar", new Namespace("bar", 0, false, 10_000));
        sets.put(
                "test",
                List.of(
                        new KeptSet("users", Optional.empty()),
                        new KeptSet("orders", Optional.empty()),
                        new KeptSet("sessions", Optional.of(3600L))));
    }

    /** What all records of {@code test} have in a bin of that name. */
    public FakeCatalog bin(String name, Type... types) {
        bins.put(name, EnumSet.copyOf(List.of(types)));
        return this;
    }

    /** A record that a sample shows; with one, bins are those of such records only. */
    public FakeCatalog record(Map<String, Object> bins) {
        records.add(bins);
        return this;
    }

    /** A secondary index of {@code test}. */
    public FakeCatalog index(Index index) {
        indexes.add(index);
        return this;
    }

    /** How often the bins were asked for. */
    public int samples() {
        return samples;
    }

    @Override
    public List<String> namespaces() {
        return List.copyOf(namespaces.keySet());
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return Optional.ofNullable(namespaces.get(name));
    }

    @Override
    public List<KeptSet> sets(String namespace) {
        return sets.getOrDefault(namespace, List.of());
    }

    @Override
    public List<Index> indexes(String namespace) {
        return namespace.equals("test") ? List.copyOf(indexes) : List.of();
    }

    @Override
    public Map<String, Set<Type>> bins(String namespace, Optional<String> set) {
        samples++;
        return namespace.equals("test") ? Map.copyOf(bins) : Map.of();
    }

    @Override
    public List<Map<String, Object>> sample(String namespace, Optional<String> set) {
        return namespace.equals("test") ? List.copyOf(records) : List.of();
    }

    @Override
    public List<String> modules() {
        return List.of("maintenance", "my_module");
    }
}
