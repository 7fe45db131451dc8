package io.bgql.cluster;

import io.bgql.plan.BackgroundPlan;
import java.util.List;
import java.util.Map;

/**
 * Background jobs and long queries as the nodes know them: asked for and aborted by id on every node side by side,
 * each with 1 s. Any thread may use it.
 */
public interface Jobs {
    /**
     * Submits the job under this id on every node side by side; one answer a node. It cannot be cancelled half way, and
     * takes at most about 12 s.
     */
    List<Acceptance> start(BackgroundPlan plan, long trid);

    /** Every job each node lists: active ones, and finished ones until they age out. */
    List<Answer<List<ServerJob>>> list(Cancellation cancellation);

    List<Answer<AbortReply>> abort(long trid, Cancellation cancellation);

    /** Records a node is master of, by node: the weights of merged progress. Nodes that do not say are absent. */
    Map<String, Long> masterObjects(String namespace, Cancellation cancellation);

    /** How every node and the cluster are, the clocks to the second. */
    List<Answer<NodeCondition>> conditions(String namespace, Cancellation cancellation);

    /** Likewise, with every clock as exact as it can be read: for the instant before a job is sent. */
    List<Answer<NodeCondition>> exactConditions(String namespace, Cancellation cancellation);
}
