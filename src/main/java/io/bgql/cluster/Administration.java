package io.bgql.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is told or done about the cluster as a whole. Nodes are asked side by side with 1 s for each. */
public interface Administration {
    /** Every node, those too that do not answer. */
    List<NodeFacts> nodes(Cancellation cancellation);

    /** Looks at some records of a set, or of a namespace. */
    BinSample sample(String namespace, Optional<String> set);

    /** The time of the servers, which records are stamped with. */
    Instant now(String namespace, Cancellation cancellation);

    /** Deletes every record of a set, or of a namespace, that was last written before the time, or until now. */
    void truncate(String namespace, Optional<String> set, Optional<Instant> before);

    /** The setting of a namespace on every node. */
    List<Answer<String>> setting(String namespace, String name, Cancellation cancellation);

    /** Changes a setting of a namespace on every node; what a node refuses is no answer. */
    List<Answer<String>> change(String namespace, String name, long value, Cancellation cancellation);
}
