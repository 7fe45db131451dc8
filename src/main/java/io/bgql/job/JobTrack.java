package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.ServerJob;
import io.bgql.job.journal.Beginning;
import io.bgql.job.journal.Entry;
import io.bgql.job.journal.Mark;
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
 * @param closing what was found out when its last node had ended it
 */
record JobTrack(
        long trid,
        Optional<Origin> origin,
        SortedMap<String, NodeTrack> nodes,
        Map<String, Long> weights,
        boolean listed,
        Optional<Closing> closing) {

    /**
     * What the journal knows of a job of this user.
     *
     * @param ground how the cluster was when it began; not known of a job that another shell has started
     * @param recalled whether another shell has started it
     */
    record Origin(int number, Beginning beginning, Ground ground, boolean recalled) {
        ServerJob.Kind kind() {
            return ServerJob.Kind.of(beginning.kind());
        }
    }

    static JobTrack foreign(long trid) {
        return new JobTrack(trid, Optional.empty(), new TreeMap<>(), Map.of(), false, Optional.empty());
    }

    static JobTrack started(long trid, Origin origin, List<NodeTrack> nodes) {
        SortedMap<String, NodeTrack> byName = new TreeMap<>();
        nodes.forEach(node -> byName.put(node.node(), node));
        return new JobTrack(trid, Optional.of(origin), byName, Map.of(), true, Optional.empty());
    }

    /** A job as the journal has it: running on every node it was sent to, unless somebody has seen more. */
    static JobTrack recalled(Entry entry) {
        SortedMap<String, NodeTrack> byName = new TreeMap<>();
        entry.beginning().clocks().keySet().forEach(node -> byName.put(node, NodeTrack.accepted(node)));
        entry.last().ifPresent(mark -> mark.parts().forEach(part -> byName.put(part.node(), NodeTrack.recalled(part))));
        Origin origin = new Origin(entry.number(), entry.beginning(), Ground.UNKNOWN, true);
        boolean ended = byName.values().stream().allMatch(NodeTrack::ended);
        Optional<Closing> closing = entry.last()
                .filter(mark -> ended && !mark.running())
                .map(mark -> new Closing(mark.doubt(), mark.likely()));
        return new JobTrack(entry.trid(), Optional.of(origin), byName, Map.of(), false, closing);
    }

    boolean own() {
        return origin.isPresent();
    }

    /** Whether this session has started it. */
    boolean startedHere() {
        return origin.isPresent() && !origin.get().recalled();
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
        return new JobTrack(trid, origin, next, weights, found, closing);
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
        return new JobTrack(trid, origin, nodes, masterObjects, listed, closing);
    }

    JobTrack changed(String node, UnaryOperator<NodeTrack> change) {
        SortedMap<String, NodeTrack> next = new TreeMap<>(nodes);
        next.computeIfPresent(node, (name, before) -> change.apply(before));
        return new JobTrack(trid, origin, next, weights, listed, closing);
    }

    JobTrack closed(Closing found) {
        return new JobTrack(trid, origin, nodes, weights, listed, Optional.of(found));
    }

    /** Whether every node has ended a job of ours, and it is not yet known what to make of that. */
    boolean awaitsClosing() {
        return own() && closing.isEmpty() && nodes.values().stream().allMatch(NodeTrack::ended);
    }

    boolean running() {
        return awaitsClosing() || nodes.values().stream().anyMatch(NodeTrack::running);
    }

    /** Whether the outcome stands: no node runs it, and none that may run it has been silent for less than the grace. */
    boolean settled(long now, long grace) {
        return !awaitsClosing()
                && nodes.values().stream().noneMatch(node -> node.running() || node.latelySilent(now, grace));
    }

    /** What some node said of it, if any did. */
    Optional<ServerJob> example() {
        return nodes.values().stream().flatMap(node -> node.last().stream()).findFirst();
    }

    ServerJob.Kind kind() {
        return origin.map(Origin::kind).or(() -> example().map(ServerJob::kind)).orElse(ServerJob.Kind.OTHER);
    }

    String namespace() {
        return origin.map(known -> known.beginning().namespace())
                .or(() -> example().map(ServerJob::namespace))
                .orElse("");
    }

    /** How it stands, for the journal. */
    Mark mark() {
        JobView view = view();
        List<Mark.Part> parts = nodes.values().stream().map(NodeTrack::part).toList();
        return new Mark(
                trid,
                view.state().word(),
                view.reason(),
                closing.flatMap(Closing::doubt),
                closing.flatMap(Closing::likely),
                parts);
    }

    JobView view() {
        return new Merging(this).view();
    }
}
