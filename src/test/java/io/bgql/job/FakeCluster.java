package io.bgql.job;

import io.bgql.cluster.AbortReply;
import io.bgql.cluster.Acceptance;
import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Jobs;
import io.bgql.cluster.NodeCondition;
import io.bgql.cluster.ServerJob;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.plan.BackgroundPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * A cluster of scripted nodes with a clock of its own: time passes only when somebody pauses, and each look at the nodes
 * brings every job one step further.
 */
final class FakeCluster implements Jobs {
    private final Map<String, FakeNode> nodes = new TreeMap<>();
    private final List<Runnable> threads = new ArrayList<>();
    private final Map<String, Long> weights = new TreeMap<>();
    private final Journal journal = new Journal(new MemoryLedger(), "test", "tester");
    private long nanos;
    private String clusterKey = "KEY";
    private int looks;
    private Optional<RuntimeException> trouble = Optional.empty();

    FakeCluster(String... names) {
        for (String name : names) {
            nodes.put(name, new FakeNode(name));
        }
    }

    FakeNode node(String name) {
        return Objects.requireNonNull(nodes.get(name));
    }

    /** The node leaves: it is not asked any more. */
    void remove(String name) {
        nodes.remove(name);
    }

    void weigh(String name, long records) {
        weights.put(name, records);
    }

    /** A session; all of them share one journal. */
    JobControl control() {
        Executor noted = threads::add;
        return new JobControl(this, journal, () -> nanos, new SplittableRandom(1), this::pause, noted);
    }

    private void pause(Duration time, Cancellation cancellation) {
        nanos += time.toNanos();
    }

    Duration passed() {
        return Duration.ofNanos(nanos);
    }

    /** How often the nodes were asked for their jobs. */
    int looks() {
        return looks;
    }

    /** The threads somebody wanted, not started. */
    List<Runnable> threads() {
        return threads;
    }

    @Override
    public List<Acceptance> start(BackgroundPlan plan, long trid) {
        return nodes.values().stream().map(node -> node.start(trid)).toList();
    }

    /** The next time the nodes are asked for their jobs that fails. */
    void failsOnce(RuntimeException failure) {
        trouble = Optional.of(failure);
    }

    @Override
    public List<Answer<List<ServerJob>>> list(Cancellation cancellation) {
        looks++;
        if (trouble.isPresent()) {
            RuntimeException failure = trouble.get();
            trouble = Optional.empty();
            throw failure;
        }
        return nodes.values().stream().map(FakeNode::list).toList();
    }

    @Override
    public List<Answer<AbortReply>> abort(long trid, Cancellation cancellation) {
        return nodes.values().stream().map(node -> node.abort(trid)).toList();
    }

    /** The cluster changes: from now on its key is another. */
    void change(String key) {
        clusterKey = key;
    }

    @Override
    public List<Answer<NodeCondition>> conditions(String namespace, Cancellation cancellation) {
        return nodes.keySet().stream()
                .<Answer<NodeCondition>>map(name -> new Answer.Given<>(
                        name, new NodeCondition(Optional.of(clusterKey), Instant.ofEpochSecond(1), Map.of())))
                .toList();
    }

    @Override
    public List<Answer<NodeCondition>> exactConditions(String namespace, Cancellation cancellation) {
        return conditions(namespace, cancellation);
    }

    @Override
    public Map<String, Long> masterObjects(String namespace, Cancellation cancellation) {
        return Map.copyOf(weights);
    }
}
