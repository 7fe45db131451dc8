package io.bgql.sandbox.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** The dictionary of a namespace's bin names: records hold numbers. Names are never forgotten. */
final class BinNames {
    private static final int UNKNOWN = -1;
    private static final int FIRST_ROOM = 16;

    private final ConcurrentHashMap<String, Integer> ids = new ConcurrentHashMap<>();
    private volatile Table table = new Table(new String[FIRST_ROOM], new int[FIRST_ROOM]);
    private int count;

    /** Names by id and their lengths in bytes; only what lies behind the ids given out is ever written to. */
    private record Table(String[] names, int[] sizes) {}

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
        return table.names[id];
    }

    /** Length of a name in bytes. */
    int size(int id) {
        return table.sizes[id];
    }

    private synchronized int add(String name) {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        Table room = table;
        if (count == room.names.length) {
            room = new Table(Arrays.copyOf(room.names, 2 * count), Arrays.copyOf(room.sizes, 2 * count));
            table = room;
        }
        room.names[count] = name;
        room.sizes[count] = name.getBytes(StandardCharsets.UTF_8).length;
        ids.put(name, count);
        return count++;
    }
}
