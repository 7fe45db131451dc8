package io.bgql.cluster;

/**
 * A set, merged over the nodes that answered.
 *
 * @param objects records, replicas not counted
 * @param tombstones likewise
 * @param bytes of all copies together
 * @param defaultTtl seconds; zero where the namespace's counts
 * @param indexes secondary indexes on this set
 * @param setIndex whether the set has an index of its own records
 */
public record SetFacts(
        String namespace,
        String name,
        long objects,
        long tombstones,
        long bytes,
        long defaultTtl,
        int indexes,
        boolean setIndex,
        boolean truncating) {}
