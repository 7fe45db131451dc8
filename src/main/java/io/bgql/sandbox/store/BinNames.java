package io.bgql.sandbox.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dictionary of a namespace's bin names: records hold numbers. Names are never forgotten, so there is a limit on
 * them, which a server 8.1 does not have.
 */
final class BinNames {
    private static final int UNKNOWN = -1;
    private static final int FIRST_ROOM = 16;
    private static final int MOST = 0xFFFF;

    private final ConcurrentHashMap<String, Integer> ids = new ConcurrentHashMap<>();
    /** By id. Only what lies behind the ids given out is ever written to. */
    private volatile Name[] names = new Name[FIRST_ROOM];

    private int count;

    /** A name and its length in bytes. */
    private record Name(String text, int size) {}

    /** Thrown for a new name when there are too many; carries no trace. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Full() {
            super("more than " + MOST + " bin names", null, false, false);
        }
    }

    /** The id of a name, or -1 if no record ever had a bin of it. */
    int find(String name) {
        Integer id = ids.get(name);
        return id == null ? UNKNOWN : id;
    }

    /** The id of a name, made known if it was not, or {@link Full}. */
    int findOrAdd(String name) {
        Integer id = ids.get(name);
        return id == null ? add(name) : id;
    }

    String name(int id) {
        return names[id].text;
    }

    /** Length of a name in bytes. */
    int size(int id) {
        return names[id].size;
    }

    /** All names, by id. */
    synchronized List<String> all() {
        return Arrays.stream(names, 0, count).map(Name::text).toList();
    }

    private synchronized int add(String name) {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        if (count == MOST) {
            throw new Full();
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
        }
        names[count] = new Name(name, name.getBytes(StandardCharsets.UTF_8).length);
        ids.put(name, count);
        return count++;
    }
}
