package io.bgql.job;

import io.bgql.cluster.ServerJob;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A job merged over its nodes: counts are sums, progress is weighted by the records each node is master of.
 *
 * @param trid the servers' id, unsigned in 64 bits
 * @param number counts the jobs this session started, from 1; empty for a job of another client
 * @param progress percent; empty where it cannot be known, as for an aborted job never seen running
 * @param rate records met a second, all nodes together
 * @param elapsed of the node that has run longest
 * @param eta of the slowest node
 * @param statement the text this session started it with
 * @param reason a sentence that says which node made the outcome unknown or partial, and how
 */
public record JobView(
        long trid,
        OptionalInt number,
        String namespace,
        Optional<String> set,
        ServerJob.Kind kind,
        State state,
        OptionalDouble progress,
        ServerJob.Counts counts,
        double rate,
        int rps,
        Duration elapsed,
        Optional<Duration> eta,
        Optional<String> statement,
        Optional<String> reason,
        List<NodeView> nodes) {
    public JobView {
        nodes = List.copyOf(nodes);
    }

    /** What it does: its statement, or as much as the servers tell. */
    public String subject() {
        return statement.orElseGet(() ->
                kind.word() + " on " + namespace + set.map(name -> "." + name).orElse(""));
    }

    /** The node that will take longest, where several go on and each can tell. */
    public Optional<NodeView> slowest() {
        List<NodeView> running = nodes.stream()
                .filter(node -> node.standing() == NodeView.Standing.RUNNING)
                .toList();
        boolean told = running.size() > 1
                && running.stream().allMatch(node -> node.remaining().isPresent());
        return told
                ? running.stream()
                        .max(Comparator.comparing(node -> node.remaining().orElseThrow()))
                : Optional.empty();
    }

    /** The id as the servers print it. */
    public String id() {
        return Long.toUnsignedString(trid);
    }
}
