package io.bgql.cluster;

import com.aerospike.client.Info;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.InfoPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** States of nodes from info commands, all of one node in one request. */
final class ClientReadiness implements Readiness {
    private static final String SERVICE = "get-config:context=service";

    private final ClientNodes nodes;

    ClientReadiness(ClientNodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<Answer<NodeState>> nodes(String namespace, Cancellation cancellation) {
        return nodes.each(node -> state(node, "namespace/" + namespace), cancellation);
    }

    private static NodeState state(Node node, String namespace) {
        InfoPolicy policy = new InfoPolicy();
        policy.timeout = (int) ClientNodes.DEADLINE.toMillis();
        Map<String, String> replies = Info.request(policy, node, "edition", namespace, SERVICE);
        return new NodeState(
                replies.getOrDefault("edition", "").toLowerCase(Locale.ROOT).contains("enterprise"),
                InfoReply.pairs(replies.getOrDefault(namespace, ""), ';'),
                InfoReply.pairs(replies.getOrDefault(SERVICE, ""), ';'));
    }
}
