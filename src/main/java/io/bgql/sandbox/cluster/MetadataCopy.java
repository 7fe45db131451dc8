package io.bgql.sandbox.cluster;

import io.bgql.sandbox.store.IndexDefinition;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.store.Store;
import io.bgql.sandbox.udf.UdfModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all nodes of a cluster are to have alike beside records: modules, indexes, and what was truncated. */
public final class MetadataCopy {
    private final List<UdfModule> modules;
    private final Map<String, Map<String, IndexDefinition>> indexes = new HashMap<>();
    private final Map<String, Map<String, Long>> truncated = new HashMap<>();

    private MetadataCopy(List<UdfModule> modules) {
        this.modules = modules;
    }

    /** As a store has it now. */
    public static MetadataCopy of(Store store) {
        MetadataCopy copy = new MetadataCopy(store.modules().all());
        store.namespaces().forEach(copy::add);
        return copy;
    }

    private void add(Namespace namespace) {
        Map<String, IndexDefinition> definitions = new LinkedHashMap<>();
        namespace.indexes().list().forEach(index -> definitions.put(index.name(), index.definition()));
        indexes.put(namespace.name(), definitions);
        Map<String, Long> times = new LinkedHashMap<>();
        times.put("", namespace.truncatedBefore());
        namespace.sets().forEach(set -> times.put(set.name(), set.truncatedBefore()));
        truncated.put(namespace.name(), times);
    }

    /** Gives a store that nobody uses yet the same, in place of what it has. */
    public void to(Store store) {
        List<UdfModule> former = new ArrayList<>(store.modules().all());
        former.forEach(module -> store.modules().remove(module.filename()));
        modules.forEach(store.modules()::adopt);
        store.namespaces().forEach(this::to);
    }

    private void to(Namespace namespace) {
        truncated.getOrDefault(namespace.name(), Map.of()).forEach((set, before) -> {
            if (before > 0) {
                namespace.truncate(set, before);
            }
        });
        indexes.getOrDefault(namespace.name(), Map.of())
                .forEach((name, definition) -> create(namespace, name, definition));
    }

    private static void create(Namespace namespace, String name, IndexDefinition definition) {
        try {
            namespace.indexes().create(name, definition);
        } catch (RefusedRequest refused) {
            throw new IllegalStateException("index " + name + " of another node was refused", refused);
        }
    }
}
