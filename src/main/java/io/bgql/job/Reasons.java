package io.bgql.job;

import io.bgql.cluster.NodeCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses from the servers' counters why records failed. They count for a namespace, not for a job. */
final class Reasons {
    /** In the order in which they are told. */
    private enum Cause {
        TOO_BIG("fail_record_too_big", "records too big"),
        BUSY("fail_key_busy", "writes to busy records"),
        SHIPPED("fail_xdr_forbidden", "writes forbidden by XDR"),
        LUA("udf_sub_lang_error", "errors in Lua"),
        LATE("ops_sub_write_timeout", "writes too late"),
        WAITED("ops_sub_tsvc_timeout", "writes that waited too long"),
        FUNCTION_LATE("udf_sub_udf_timeout", "functions too late"),
        NOT_TRIED("ops_sub_tsvc_error", "writes refused before they were tried"),
        FUNCTION_NOT_TRIED("udf_sub_tsvc_error", "functions refused before they were tried");

        private final String counter;
        private final String words;

        Cause(String counter, String words) {
            this.counter = counter;
            this.words = words;
        }
    }

    private final Ground before;
    private final Ground now;

    Reasons(Ground before, Ground now) {
        this.before = before;
        this.now = now;
    }

    /** A clause with what grew since, or nothing where nothing did or nothing is known. */
    Optional<String> likely() {
        List<String> found = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            long grown = now.nodes().keySet().stream()
                    .mapToLong(node -> grown(node, cause.counter))
                    .sum();
            if (grown > 0) {
                found.add(grown + " " + cause.words);
            }
        }
        if (now.nodes().values().stream().anyMatch(Reasons::stopsWrites)) {
            found.add("writes are stopped");
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("since the job began, the whole namespace had " + String.join(", ", found));
    }

    /** Zero where a figure from before is missing, as for a job of an earlier shell. */
    private long grown(String node, String counter) {
        Optional<Long> earlier = count(before, node, counter);
        return earlier.map(count -> count(now, node, counter).orElse(0L) - count)
                .filter(difference -> difference > 0)
                .orElse(0L);
    }

    private static Optional<Long> count(Ground ground, String node, String counter) {
        return Optional.ofNullable(ground.nodes().get(node))
                .map(NodeCondition::counters)
                .map((Map<String, Long> counters) -> counters.get(counter));
    }

    private static boolean stopsWrites(NodeCondition node) {
        return node.counters().getOrDefault("stop_writes", 0L) > 0
                || node.counters().getOrDefault("clock_skew_stop_writes", 0L) > 0;
    }
}
