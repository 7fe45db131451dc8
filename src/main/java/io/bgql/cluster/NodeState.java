package io.bgql.cluster;

import java.util.Map;

/**
 * What one node says of itself.
 *
 * @param enterprise whether it is a server of the Enterprise Edition, which alone knows durable deletes
 * @param namespace settings and statistics of the namespace asked for, by the server's own names
 * @param service settings of the node, likewise
 */
public record NodeState(boolean enterprise, Map<String, String> namespace, Map<String, String> service) {
    public NodeState {
        namespace = Map.copyOf(namespace);
        service = Map.copyOf(service);
    }

    /** Whether the namespace or the node says {@code true} to this name. */
    public boolean is(String name) {
        return "true".equals(namespace.getOrDefault(name, service.getOrDefault(name, "")));
    }

    /** A number the namespace has under this name, or what is given instead. */
    public long number(String name, long otherwise) {
        return InfoReply.number(namespace.getOrDefault(name, ""), otherwise);
    }
}
