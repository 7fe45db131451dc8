package io.bgql.cluster;

import java.util.Map;

/**
 * A set, merged over the nodes that answered.
 *
 * @param objects records, each counted once; with replicas a quotient that is a little off while data moves
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
        boolean truncating) {

    static SetFacts of(Map<String, String> fields) {
        return new SetFacts(
                fields.getOrDefault("ns", ""),
                fields.getOrDefault("set", ""),
                InfoReply.number(fields, "objects"),
                InfoReply.number(fields, "tombstones"),
                bytes(fields),
                InfoReply.number(fields, "default-ttl"),
                (int) InfoReply.number(fields, "sindexes"),
                "true".equals(fields.get("enable-index")),
                "true".equals(fields.get("truncating")));
    }

    /** One figure since 7.0, one for memory and one for the device before. */
    private static long bytes(Map<String, String> fields) {
        return fields.containsKey("data_used_bytes")
                ? InfoReply.number(fields, "data_used_bytes")
                : InfoReply.number(fields, "memory_data_bytes") + InfoReply.number(fields, "device_data_bytes");
    }

    /** Together with what another node says, copies counted one by one. */
    SetFacts with(SetFacts other) {
        return new SetFacts(
                namespace,
                name,
                objects + other.objects,
                tombstones + other.tombstones,
                bytes + other.bytes,
                Math.max(defaultTtl, other.defaultTtl),
                Math.max(indexes, other.indexes),
                setIndex && other.setIndex,
                truncating || other.truncating);
    }

    /** The same with each record counted once instead of once a copy. */
    SetFacts countedOnce(int replicas) {
        return new SetFacts(
                namespace,
                name,
                Math.round((double) objects / replicas),
                Math.round((double) tombstones / replicas),
                bytes,
                defaultTtl,
                indexes,
                setIndex,
                truncating);
    }
}
