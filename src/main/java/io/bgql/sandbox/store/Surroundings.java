package io.bgql.sandbox.store;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What a store is among: the other nodes of its cluster.
 *
 * @param shared what it has in common with the stores of the other nodes
 * @param watch sees its background jobs
 * @param samplesOf the partitions whose sample records it starts with
 * @param former the store whose records and modules it goes on with; it has been closed
 */
public record Surroundings(
        Shared shared, Ownership ownership, JobWatch watch, IntPredicate samplesOf, Optional<Store> former) {

    /** Of a node that is all there is. */
    static Surroundings sole(boolean withSampleData) {
        return new Surroundings(
                new Shared(withSampleData), Ownership.SOLE, JobWatch.NONE, partition -> true, Optional.empty());
    }
}
