package io.bgql.shell;

import io.bgql.cluster.Administration;
import io.bgql.cluster.Answer;
import io.bgql.cluster.BinSample;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.IndexFacts;
import io.bgql.cluster.Indexes;
import io.bgql.cluster.NodeFacts;
import io.bgql.cluster.Nodes;
import io.bgql.expression.Type;
import io.bgql.plan.IndexPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nodes, one at first, that have no index and answer no question. */
final class FakeNodes implements Indexes, Nodes, Administration {
    private List<String> present = List.of("A1");

    /** Others come and go. */
    void present(String... names) {
        present = List.of(names);
    }

    @Override
    public List<String> names() {
        return present;
    }

    @Override
    public List<Answer<String>> ask(String command, Cancellation cancellation) {
        return List.of(new Answer.NoAnswer<>("A1", "not asked in this test"));
    }

    @Override
    public List<IndexFacts> list(Optional<String> namespace, Cancellation cancellation) {
        return List.of();
    }

    @Override
    public Set<Type> typesFound(IndexPlan plan) {
        return Set.of();
    }

    @Override
    public void create(IndexPlan plan, Type type) {
        throw new IllegalStateException("no index can be made here");
    }

    @Override
    public void drop(IndexFacts index) {
        throw new IllegalStateException("there is no index here");
    }

    @Override
    public List<NodeFacts> nodes(Cancellation cancellation) {
        return List.of();
    }

    @Override
    public BinSample sample(String namespace, Optional<String> set) {
        return new BinSample(0, Map.of());
    }

    @Override
    public Instant now(String namespace, Cancellation cancellation) {
        return Instant.EPOCH;
    }

    @Override
    public void truncate(String namespace, Optional<String> set, Optional<Instant> before) {
        throw new IllegalStateException("nothing can be deleted here");
    }

    @Override
    public List<Answer<String>> setting(String namespace, String name, Cancellation cancellation) {
        return List.of();
    }

    @Override
    public List<Answer<String>> change(String namespace, String name, long value, Cancellation cancellation) {
        return List.of();
    }
}
