package io.bgql.cluster;

import java.util.Map;
import java.util.Optional;

/**
 * A namespace, merged over the nodes that answered.
 *
 * @param objects records, each counted once: at the node that is its master
 * @param replicas copies of each record that the cluster keeps now
 * @param stopWrites whether any node refuses writes
 * @param defaultTtl seconds; zero when records never expire unless told so
 * @param backgroundMaxRps the lowest of the nodes' limits for a background job's records a second
 * @param expires whether every node expires records, so that a time to live may be given
 * @param settings the configuration and statistics of the first node, by the servers' own names
 */
public record NamespaceFacts(
        String name,
        long objects,
        long tombstones,
        int replicas,
        boolean stopWrites,
        long defaultTtl,
        int backgroundMaxRps,
        boolean expires,
        Optional<String> storage,
        Map<String, String> settings) {}
