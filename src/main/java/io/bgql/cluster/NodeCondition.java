package io.bgql.cluster;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a node and its cluster are, for the sake of a job: what has to stay the same, and the counters that tell why records
 * fail, which count for the whole namespace.
 *
 * @param clusterKey changes with every change of the cluster; empty while records move between nodes, or while the
 *     nodes do not agree on who belongs to the cluster
 * @param clock the node's own clock, never later than it was: to the millisecond where that could be read, else cut to
 *     the second
 */
public record NodeCondition(Optional<String> clusterKey, Instant clock, Map<String, Long> counters) {
    /** Reading a clock does not take longer. */
    private static final int PATIENCE_SECONDS = 2;

    public NodeCondition {
        counters = Map.copyOf(counters);
    }

    /** With the clock as it was read more exactly, if that can be true: it was read before this. */
    NodeCondition at(Instant exact) {
        boolean credible = clusterKey.isPresent()
                && exact.isBefore(clock.plusSeconds(1))
                && exact.isAfter(clock.minusSeconds(PATIENCE_SECONDS));
        return credible ? new NodeCondition(clusterKey, exact, counters) : this;
    }
}
