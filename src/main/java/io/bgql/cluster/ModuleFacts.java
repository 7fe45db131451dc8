package io.bgql.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A Lua module, merged over the nodes that answered.
 *
 * @param file its name with {@code .lua}
 * @param hashes the servers' hash of it by node, for those nodes that have it
 * @param missing the nodes that do not have it
 */
public record ModuleFacts(String file, Map<String, String> hashes, List<String> missing) {
    /** What a module's file ends with, and what its name in EXECUTE is without. */
    public static final String ENDING = ".lua";

    public ModuleFacts {
        hashes = Map.copyOf(new TreeMap<>(hashes));
        missing = List.copyOf(missing);
    }

    /** The name that EXECUTE calls it by. */
    public String name() {
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }

    /** The hash, where every node that answered has the same module. */
    public Optional<String> hash() {
        return missing.isEmpty() && hashes.values().stream().distinct().count() == 1
                ? hashes.values().stream().findFirst()
                : Optional.empty();
    }
}
