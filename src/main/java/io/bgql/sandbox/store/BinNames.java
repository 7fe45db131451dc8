package io.bgql.sandbox.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** The dictionary of a namespace's bin names: records hold numbers. Names are never forgotten. */
final class BinNames {
    private static final int UNKNOWN = -1;

    private final ConcurrentHashMap<String, Integer> ids = new ConcurrentHashMap<>();
    private volatile String[] names = {};
    private volatile int[] sizes = {};

    /** The id of a name, or -1 if no record ever had a bin of it. */
    int find(String name) {
        Integer id = ids.get(name);
        return id == null ? UNKNOWN : id;
    }

    int findOrAdd(String name) {
        Integer id = ids.get(name);
        return id == null ? add(name) : id;
    }

    String name(int id) {
        return names[id];
    }

    /** Length of a name in bytes. */
    int size(int id) {
        return sizes[id];
    }

    private synchronized int add(String name) {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        int id = names.length;
        sizes = Arrays.copyOf(sizes, id + 1);
        sizes[id] = name.getBytes(StandardCharsets.UTF_8).length;
        String[] longer = Arrays.copyOf(names, id + 1);
        longer[id] = name;
        names = longer;
        ids.put(name, id);
        return id;
    }
}
