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
 * The facts that planning needs, asked from the servers at each call, since a statement may have changed them and other
 * clients do. A plan asks two or three times, which costs less than a millisecond each. Any thread may use it.
 */
final class LiveCatalog implements Catalog {
    private final ClientNodes nodes;
    private final ClientSchema schema;
    private final Sampling sampling;

    LiveCatalog(ClientNodes nodes, ClientSchema schema, Sampling sampling) {
        this.nodes = nodes;
        this.schema = schema;
        this.sampling = sampling;
    }

    @Override
    public List<String> namespaces() {
        return schema.namespaces(new Cancellation()).stream()
                .map(NamespaceFacts::name)
                .toList();
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return schema.namespace(name, new Cancellation())
                .map(facts ->
                        new Namespace(facts.name(), facts.defaultTtl(), facts.expires(), facts.backgroundMaxRps()));
    }

    @Override
    public List<KeptSet> sets(String namespace) {
        return schema.sets(Optional.of(namespace), new Cancellation()).stream()
                .map(facts -> new KeptSet(
                        facts.name(), Optional.of(facts.defaultTtl()).filter(seconds -> seconds != 0)))
                .toList();
    }

    @Override
    public List<Index> indexes(String namespace) {
        List<Answer<List<Index>>> answers = nodes.each(node -> IndexText.indexes(node, namespace), new Cancellation());
        Map<String, Index> merged = new TreeMap<>();
        Map<String, Integer> holders = new HashMap<>();
        for (Answer<List<Index>> answer : answers) {
            for (Index index : answer.value().orElse(List.of())) {
                merged.merge(index.name(), index, IndexText::together);
                holders.merge(index.name(), 1, Integer::sum);
            }
        }
        int copies = answers.size() < 2 || merged.isEmpty()
                ? 1
                : schema.namespace(namespace, new Cancellation())
                        .map(NamespaceFacts::replicas)
                        .orElse(1);
        return merged.values().stream()
                .map(index ->
                        IndexText.countedOnce(index, copies, holders.getOrDefault(index.name(), 0) == answers.size()))
                .toList();
    }

    @Override
    public Map<String, Set<Type>> bins(String namespace, Optional<String> set) {
        return sampling.bins(namespace, set);
    }

    @Override
    public List<Map<String, Object>> sample(String namespace, Optional<String> set) {
        return sampling.records(namespace, set);
    }

    /** Those that every node has: a job fails where its module is missing. */
    @Override
    public List<String> modules() {
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
