package io.bgql.cluster;

import com.aerospike.client.cluster.Node;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks a node how it and its cluster are. */
final class NodeConditions {
    /** 2010-01-01 UTC in seconds since 1970: where the servers' clock starts. */
    static final long EPOCH_SECONDS = 1_262_304_000;

    private final String namespace;
    private final String stability;

    /** The size is the number of nodes that are known: a cluster with more or fewer is not the one a job was sent to. */
    NodeConditions(String namespace, int size) {
        this.namespace = namespace;
        this.stability = "cluster-stable:size=" + size + ";ignore-migrations=false;namespace=" + namespace;
    }

    NodeCondition of(Node node) {
        String key = ClientNodes.reply(node, stability);
        Map<String, String> figures = InfoReply.pairs(ClientNodes.figures(node, "namespace/" + namespace), ';');
        return new NodeCondition(
                Optional.of(key)
                        .filter(text ->
                                !text.isEmpty() && InfoReply.refusal(text).isEmpty()),
                Instant.ofEpochSecond(EPOCH_SECONDS + InfoReply.number(figures, "current_time")),
                counters(figures));
    }

    /** What grows when records fail; servers differ in which of them they have. */
    private static Map<String, Long> counters(Map<String, String> figures) {
        Map<String, Long> counters = new HashMap<>();
        figures.forEach((name, value) -> {
            boolean ofJobs = name.startsWith("ops_sub_") || name.startsWith("udf_sub_");
            boolean failure = name.endsWith("_error") || name.endsWith("_timeout");
            if (name.startsWith("fail_") || (ofJobs && failure)) {
                counters.put(name, InfoReply.number(value, 0));
            } else if (name.equals("stop_writes") || name.equals("clock_skew_stop_writes")) {
                counters.put(name, value.equals("true") ? 1L : 0L);
            }
        });
        return counters;
    }
}
