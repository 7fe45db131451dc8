package io.bgql.job;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Jobs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How many records each node is master of, by namespace; asked when a node is met for the first time. */
final class Weights {
    private final Jobs jobs;
    private final Map<String, Asked> asked = new HashMap<>();

    Weights(Jobs jobs) {
        this.jobs = jobs;
    }

    /** For which nodes it was asked, and what was answered. */
    private record Asked(Set<String> nodes, Map<String, Long> weights) {}

    /** Empty where each node is to weigh the same: without a figure for every node, or without records. */
    Map<String, Long> of(String namespace, Set<String> nodes) {
        if (nodes.size() < 2) {
            return Map.of();
        }
        Asked before = asked.get(namespace);
        if (before == null || !before.nodes().containsAll(nodes)) {
            before = new Asked(Set.copyOf(nodes), jobs.masterObjects(namespace, new Cancellation()));
            asked.put(namespace, before);
        }
        Map<String, Long> weights = before.weights();
        boolean complete = weights.keySet().containsAll(nodes);
        boolean useful = complete && nodes.stream().anyMatch(node -> weights.getOrDefault(node, 0L) > 0);
        return useful ? weights : Map.of();
    }
}
