package io.bgql.cluster;

import java.util.List;
import java.util.Map;

/**
 * What one node says of itself.
 *
 * @param enterprise whether it is a server of the Enterprise Edition, which alone knows durable deletes
 * @param namespace settings and statistics of the namespace asked for, by the server's own names
 * @param service settings of the node, likewise
 * @param shipsTo the clusters to which XDR ships what is written in the namespace
 */
public record NodeState(
        boolean enterprise, Map<String, String> namespace, Map<String, String> service, List<String> shipsTo) {
    public NodeState {
        namespace = Map.copyOf(namespace);
        service = Map.copyOf(service);
        shipsTo = List.copyOf(shipsTo);
    }

    /** Whether the namespace or the node says {@code true} to this name. */
    public boolean is(String name) {
        return "true".equals(value(name));
    }

    /** A number that the namespace or the node has under this name, or what is given instead. */
    public long number(String name, long otherwise) {
        return InfoReply.number(value(name), otherwise);
    }

    private String value(String name) {
        return namespace.getOrDefault(name, service.getOrDefault(name, ""));
    }
}
