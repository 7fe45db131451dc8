package io.bgql.cluster;

import io.bgql.expression.Type;
import io.bgql.plan.IndexPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Secondary indexes, asked for on every node side by side with 1 s for each. */
public interface Indexes {
    /** Those of one namespace or of all, merged over the nodes that answer, in order of their names. */
    List<IndexFacts> list(Optional<String> namespace, Cancellation cancellation);

    /** The types of what the index would hold, seen in a sample of the records. */
    Set<Type> typesFound(IndexPlan plan);

    /** Asks for the index; the servers build it in their own time. */
    void create(IndexPlan plan, Type type);

    /** Asks for the index to go; the servers drop it in their own time. */
    void drop(IndexFacts index);
}
