package io.bgql.shell;

import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.IndexFacts;
import io.bgql.cluster.Indexes;
import io.bgql.cluster.Nodes;
import io.bgql.expression.Type;
import io.bgql.plan.IndexPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One node that has no index and answers no question. */
final class FakeNodes implements Indexes, Nodes {
    @Override
    public List<String> names() {
        return List.of("A1");
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
}
