package io.bgql.cluster;

import java.util.Map;

/**
 * A namespace, merged over the nodes that answered.
 *
 * @param objects records, each counted once: at the node that is its master
 * @param tombstones likewise
 * @param replicas copies of each record that the cluster keeps now
 * @param stopWrites whether any node refuses writes
 * @param defaultTtl seconds; zero when records never expire unless told so
 * @param expires whether every node expires records, or takes a time to live all the same
 * @param backgroundMaxRps the lowest of the nodes' limits for a background job's records a second
 * @param settings configuration and statistics of one node, by the servers' own names
 */
public record NamespaceFacts(
        String name,
        long objects,
        long tombstones,
        int replicas,
        boolean stopWrites,
        long defaultTtl,
        boolean expires,
        int backgroundMaxRps,
        Map<String, String> settings) {
    /** What servers since 6.0 have unless told otherwise. */
    private static final int USUAL_MAX_RPS = 10_000;

    static NamespaceFacts of(String name, Map<String, String> figures) {
        boolean expires = InfoReply.number(figures, "nsup-period") > 0 || isTrue(figures, "allow-ttl-without-nsup");
        return new NamespaceFacts(
                name,
                InfoReply.number(figures, "master_objects"),
                InfoReply.number(figures, "master_tombstones"),
                (int) Math.max(1, InfoReply.number(figures, "effective_replication_factor")),
                isTrue(figures, "stop_writes"),
                InfoReply.number(figures, "default-ttl"),
                expires,
                (int) InfoReply.number(figures.getOrDefault("background-query-max-rps", ""), USUAL_MAX_RPS),
                figures);
    }

    private static boolean isTrue(Map<String, String> figures, String name) {
        return "true".equals(figures.get(name));
    }

    /** Together with what another node says. */
    NamespaceFacts with(NamespaceFacts other) {
        return new NamespaceFacts(
                name,
                objects + other.objects,
                tombstones + other.tombstones,
                Math.max(replicas, other.replicas),
                stopWrites || other.stopWrites,
                Math.max(defaultTtl, other.defaultTtl),
                expires && other.expires,
                Math.min(backgroundMaxRps, other.backgroundMaxRps),
                settings);
    }
}
