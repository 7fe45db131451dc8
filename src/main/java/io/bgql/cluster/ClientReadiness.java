package io.bgql.cluster;

import com.aerospike.client.Info;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.InfoPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** States of nodes from info commands, those of one node in one request, and a second where XDR has destinations. */
final class ClientReadiness implements Readiness {
    private static final String SERVICE = "get-config:context=service";

    private final ClientNodes nodes;

    ClientReadiness(ClientNodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<Answer<NodeState>> nodes(String namespace, Cancellation cancellation) {
        return nodes.each(node -> state(node, namespace), cancellation);
    }

    private static NodeState state(Node node, String namespace) {
        String figures = "namespace/" + namespace;
        Map<String, String> replies = new HashMap<>();
        ask(node, List.of("edition", figures, SERVICE, Shipping.DESTINATIONS), replies);
        List<String> more = Shipping.requests(replies.getOrDefault(Shipping.DESTINATIONS, ""));
        if (!more.isEmpty()) {
            ask(node, more, replies);
        }
        return new NodeState(
                replies.getOrDefault("edition", "").toLowerCase(Locale.ROOT).contains("enterprise"),
                InfoReply.pairs(replies.getOrDefault(figures, ""), ';'),
                InfoReply.pairs(replies.getOrDefault(SERVICE, ""), ';'),
                Shipping.of(namespace, replies));
    }

    /** The client has no text at all for a node's empty answer, as that of one without XDR. */
    private static void ask(Node node, List<String> requests, Map<String, String> replies) {
        InfoPolicy policy = new InfoPolicy();
        policy.timeout = (int) ClientNodes.DEADLINE.toMillis();
        Info.request(policy, node, requests.toArray(new String[0])).forEach((request, reply) -> {
            if (reply != null) {
                replies.put(request, reply);
            }
        });
    }
}
