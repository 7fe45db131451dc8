package io.bgql.cluster;

import com.aerospike.client.cluster.Node;
import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The facts that planning needs, asked from the servers the first time and remembered until {@link #forget()}. For the
 * thread that plans.
 */
final class LiveCatalog implements Catalog {
    private final ClientNodes nodes;
    private final Schema schema;
    private final Sampling sampling;
    private final Map<String, List<KeptSet>> sets = new HashMap<>();
    private final Map<String, List<Index>> indexes = new HashMap<>();
    private final Map<String, Map<String, Set<Type>>> bins = new HashMap<>();
    private Optional<List<Namespace>> namespaces = Optional.empty();
    private Optional<List<String>> modules = Optional.empty();

    LiveCatalog(ClientNodes nodes, Schema schema, Sampling sampling) {
        this.nodes = nodes;
        this.schema = schema;
        this.sampling = sampling;
    }

    /** The next question asks the servers again. */
    void forget() {
        sets.clear();
        indexes.clear();
        bins.clear();
        namespaces = Optional.empty();
        modules = Optional.empty();
    }

    @Override
    public List<String> namespaces() {
        return known().stream().map(Namespace::name).toList();
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return known().stream()
                .filter(namespace -> namespace.name().equals(name))
                .findFirst();
    }

    private List<Namespace> known() {
        if (namespaces.isEmpty()) {
            namespaces = Optional.of(schema.namespaces(new Cancellation()).stream()
                    .map(facts ->
                            new Namespace(facts.name(), facts.defaultTtl(), facts.expires(), facts.backgroundMaxRps()))
                    .toList());
        }
        return namespaces.get();
    }

    @Override
    public List<KeptSet> sets(String namespace) {
        return sets.computeIfAbsent(
                namespace,
                name -> schema.sets(Optional.of(name), new Cancellation()).stream()
                        .map(facts -> new KeptSet(
                                facts.name(), Optional.of(facts.defaultTtl()).filter(seconds -> seconds != 0)))
                        .toList());
    }

    @Override
    public List<Index> indexes(String namespace) {
        return indexes.computeIfAbsent(namespace, this::askIndexes);
    }

    private List<Index> askIndexes(String namespace) {
        Map<String, Index> merged = new TreeMap<>();
        for (Answer<List<Index>> answer : nodes.each(node -> IndexText.indexes(node, namespace), new Cancellation())) {
            answer.value()
                    .ifPresent(
                            ofNode -> ofNode.forEach(index -> merged.merge(index.name(), index, IndexText::together)));
        }
        return List.copyOf(merged.values());
    }

    @Override
    public Map<String, Set<Type>> bins(String namespace, Optional<String> set) {
        return bins.computeIfAbsent(namespace + "." + set.orElse(""), key -> sampling.bins(namespace, set));
    }

    @Override
    public List<String> modules() {
        if (modules.isEmpty()) {
            modules = Optional.of(askModules());
        }
        return modules.get();
    }

    /** Those that every node has: a job fails where its module is missing. */
    private List<String> askModules() {
        Optional<Set<String>> everywhere = Optional.empty();
        for (Answer<Set<String>> answer : nodes.each(LiveCatalog::modules, new Cancellation())) {
            if (answer instanceof Answer.Given<Set<String>> given) {
                everywhere.ifPresent(given.answer()::retainAll);
                everywhere = Optional.of(given.answer());
            }
        }
        return everywhere.map(List::copyOf).orElse(List.of());
    }

    private static Set<String> modules(Node node) {
        Set<String> modules = new LinkedHashSet<>();
        for (String module : ClientNodes.figures(node, "udf-list").split(";", -1)) {
            String file = InfoReply.pairs(module, ',').getOrDefault("filename", "");
            if (file.endsWith(".lua")) {
                modules.add(file.substring(0, file.length() - ".lua".length()));
            }
        }
        return modules;
    }
}
