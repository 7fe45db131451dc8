package io.bgql.cluster;

import java.util.List;

/** How the nodes stand to work that is about to be done in a namespace. Any thread may use it. */
public interface Readiness {
    /** One answer a node, each within 1 s. */
    List<Answer<NodeState>> nodes(String namespace, Cancellation cancellation);
}
