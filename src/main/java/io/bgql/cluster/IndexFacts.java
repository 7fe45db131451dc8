package io.bgql.cluster;

import io.bgql.plan.IndexDefinition;
import java.util.Optional;

/**
 * A secondary index, merged over the nodes that answered.
 *
 * @param words the context as a path, or the expression as the servers write it
 * @param nodes how many nodes have it
 * @param readable whether all of them have built it
 * @param loaded percent of the records that the slowest node has gone over
 * @param entries each counted once, with replicas a quotient that is a little off while data moves
 * @param perValue entries for each distinct value, on the least selective node; 0 when not yet known
 * @param perRecord entries for each record, likewise
 * @param bytes of memory, all nodes together
 */
public record IndexFacts(
        String namespace,
        String name,
        IndexDefinition definition,
        Optional<String> words,
        int nodes,
        boolean readable,
        int loaded,
        long entries,
        double perValue,
        double perRecord,
        long bytes) {

    /** Together with what another node says; entries of all copies. */
    IndexFacts with(IndexFacts other) {
        return new IndexFacts(
                namespace,
                name,
                definition,
                words,
                nodes + other.nodes,
                readable && other.readable,
                Math.min(loaded, other.loaded),
                entries + other.entries,
                Math.max(perValue, other.perValue),
                Math.max(perRecord, other.perRecord),
                bytes + other.bytes);
    }

    /** The same as seen by a cluster of that many nodes, each record counted once instead of once a copy. */
    IndexFacts countedOnce(int answering, int replicas) {
        return new IndexFacts(
                namespace,
                name,
                definition,
                words,
                nodes,
                readable && nodes == answering,
                loaded,
                Math.round((double) entries / Math.min(replicas, answering)),
                perValue,
                perRecord,
                bytes);
    }
}
