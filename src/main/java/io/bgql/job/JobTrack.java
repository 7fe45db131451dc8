package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.ServerJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What is known of one job on all its nodes. Immutable: each look at the servers makes a new one.
 *
 * @param listed whether any node listed it at the last look
 */
record JobTrack(
        long trid,
        Optional<Origin> origin,
        SortedMap<String, NodeTrack> nodes,
        Map<String, Long> weights,
        boolean listed) {

    /** What this session knows of a job it started itself. */
    record Origin(int number, String statement, String namespace, Optional<String> set, ServerJob.Kind kind, int rps) {}

    static JobTrack foreign(long trid) {
        return new JobTrack(trid, Optional.empty(), new TreeMap<>(), Map.of(), false);
    }

    static JobTrack started(long trid, Origin origin, List<NodeTrack> nodes) {
        SortedMap<String, NodeTrack> byName = new TreeMap<>();
        nodes.forEach(node -> byName.put(node.node(), node));
        return new JobTrack(trid, Optional.of(origin), byName, Map.of(), true);
    }

    boolean own() {
        return origin.isPresent();
    }

    /** Folds in what every node said; nodes of ours without an answer have left the cluster. */
    JobTrack seen(List<Answer<List<ServerJob>>> answers, long now) {
        SortedMap<String, NodeTrack> next = new TreeMap<>();
        nodes.forEach((name, node) -> next.put(name, node.silent("the node has left the cluster", now)));
        boolean found = false;
        for (Answer<List<ServerJob>> answer : answers) {
            Optional<NodeTrack> before = Optional.ofNullable(nodes.get(answer.node()));
            Optional<ServerJob> job = answer.value().flatMap(this::in);
            found |= job.isPresent();
            if (job.isPresent() || before.isPresent() || !own()) {
                NodeTrack node = before.orElseGet(() -> NodeTrack.unheard(answer.node()));
                next.put(answer.node(), folded(node, answer, job, now));
            }
        }
        return new JobTrack(trid, origin, next, weights, found);
    }

    private static NodeTrack folded(NodeTrack node, Answer<List<ServerJob>> answer, Optional<ServerJob> job, long now) {
        if (answer instanceof Answer.NoAnswer<List<ServerJob>> silent) {
            return node.silent(silent.reason(), now);
        }
        return job.map(node::listed).orElseGet(node::notListed);
    }

    private Optional<ServerJob> in(List<ServerJob> list) {
        return list.stream().filter(job -> job.trid() == trid).findFirst();
    }

    JobTrack weighted(Map<String, Long> masterObjects) {
        return new JobTrack(trid, origin, nodes, masterObjects, listed);
    }

    JobTrack changed(String node, UnaryOperator<NodeTrack> change) {
        SortedMap<String, NodeTrack> next = new TreeMap<>(nodes);
        next.computeIfPresent(node, (name, before) -> change.apply(before));
        return new JobTrack(trid, origin, next, weights, listed);
    }

    boolean running() {
        return nodes.values().stream().anyMatch(NodeTrack::running);
    }

    /** Whether the outcome stands: no node runs it, and none that may run it has been silent for less than the grace. */
    boolean settled(long now, long grace) {
        return nodes.values().stream().noneMatch(node -> node.running() || node.latelySilent(now, grace));
    }

    /** What some node said of it, if any did. */
    Optional<ServerJob> example() {
        return nodes.values().stream().flatMap(node -> node.last().stream()).findFirst();
    }

    ServerJob.Kind kind() {
        return origin.map(Origin::kind).or(() -> example().map(ServerJob::kind)).orElse(ServerJob.Kind.OTHER);
    }

    String namespace() {
        return origin.map(Origin::namespace)
                .or(() -> example().map(ServerJob::namespace))
                .orElse("");
    }

    JobView view() {
        return new Merging(this).view();
    }
}
