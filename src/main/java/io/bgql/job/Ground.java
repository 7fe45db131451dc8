package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.NodeCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How the cluster was at one moment, node by node. */
record Ground(Map<String, NodeCondition> nodes, List<String> silent) {
    static final Ground UNKNOWN = new Ground(Map.of(), List.of());

    Ground {
        nodes = Map.copyOf(nodes);
        silent = List.copyOf(silent);
    }

    static Ground of(List<Answer<NodeCondition>> answers) {
        Map<String, NodeCondition> nodes = new TreeMap<>();
        answers.forEach(answer -> answer.value().ifPresent(condition -> nodes.put(answer.node(), condition)));
        List<String> silent = answers.stream()
                .filter(answer -> answer.value().isEmpty())
                .map(Answer::node)
                .toList();
        return new Ground(nodes, silent);
    }

    /** The one key that every node gave; nothing while the cluster is not at rest, or where a node did not say. */
    Optional<String> clusterKey() {
        Set<Optional<String>> keys = new HashSet<>();
        nodes.values().forEach(node -> keys.add(node.clusterKey()));
        return silent.isEmpty() && keys.size() == 1 ? keys.iterator().next() : Optional.empty();
    }

    /** What the slowest of the clocks showed; nothing where a node did not say. */
    Optional<Instant> earliest() {
        return silent.isEmpty() ? clocks().stream().min(Instant::compareTo) : Optional.empty();
    }

    /** What the slowest of the clocks that could be read showed; there must be one. */
    Instant earliestKnown() {
        return clocks().stream().min(Instant::compareTo).orElseThrow();
    }

    private Collection<Instant> clocks() {
        return nodes.values().stream().map(NodeCondition::clock).toList();
    }

    /** How far the clocks are apart, within the few milliseconds it takes to ask. */
    static Duration spread(Collection<Instant> clocks) {
        Optional<Instant> first = clocks.stream().min(Instant::compareTo);
        Optional<Instant> last = clocks.stream().max(Instant::compareTo);
        return first.isPresent() && last.isPresent() ? Duration.between(first.get(), last.get()) : Duration.ZERO;
    }
}
