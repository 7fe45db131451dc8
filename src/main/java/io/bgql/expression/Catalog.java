package io.bgql.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known about the cluster's data; implementations say whether an answer may ask the servers or never blocks. */
public interface Catalog {
    List<String> namespaces();

    /** The facts of a namespace, or nothing if no node has it. */
    Optional<Namespace> namespace(String name);

    /** The sets of a namespace that hold, or held, records. */
    List<KeptSet> sets(String namespace);

    List<Index> indexes(String namespace);

    /**
     * The bins seen in a sample of the set's records (of the whole namespace without a set), each with the types found
     * in it. Empty when there is nothing to sample; a bin that is not in it may still exist.
     */
    Map<String, Set<Type>> bins(String namespace, Optional<String> set);

    /**
     * The records of such a sample, each as its bins, with values as the client reads them. Empty where the catalog
     * keeps no records, even if it knows bins.
     */
    default List<Map<String, Object>> sample(String namespace, Optional<String> set) {
        return List.of();
    }

    /** How the records of such a sample are made: its entries are the bins. */
    default Shape shape(String namespace, Optional<String> set) {
        return Shape.of(sample(namespace, set));
    }

    /** The names of the registered Lua modules, without {@code .lua}. */
    List<String> modules();

    /**
     * The default time to live is in seconds, 0 meaning that records never expire; the rate is the lowest
     * {@code background-query-max-rps} of all nodes.
     */
    record Namespace(String name, long defaultTtl, boolean expires, int backgroundMaxRps) {}

    /** A set; its own default time to live in seconds where it has one, else the namespace's counts. */
    record KeptSet(String name, Optional<Long> defaultTtl) {}

    /**
     * A secondary index, on a bin or on an expression (then the bin's name is empty). Context and expression are the
     * server's Base64 of them. Entries counts each record once, however many copies there are; entries for each distinct
     * value are the fewer, the more selective it is, and 0 when unknown.
     */
    record Index(
            String name,
            Optional<String> set,
            String bin,
            Type type,
            Collection collection,
            Optional<String> context,
            Optional<String> expression,
            boolean readable,
            long entries,
            double entriesPerValue) {}

    /** What of a bin an index holds. */
    enum Collection {
        SCALAR,
        LIST,
        MAP_KEYS,
        MAP_VALUES
    }
}
