package io.bgql.sandbox.udf;

import io.bgql.sandbox.value.Particle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a function wants done to its record when it has ended well. Changes reach storage only here, once.
 *
 * @param written whether create, update or remove was called: if not, bins are to stay as they are
 * @param cleared whether all former bins go first (remove was called); with no bin left the record is deleted
 * @param ttl what set_ttl said last, as in a message's header; it counts from then on for the whole job, written or not
 * @param keyDropped whether the stored key goes
 * @param bins the bins to set or delete, in the order of first writing
 */
public record RecordChange(
        boolean written, boolean cleared, OptionalInt ttl, boolean keyDropped, List<BinChange> bins) {
    public RecordChange {
        bins = List.copyOf(bins);
    }

    /** One bin's new value, or none where it is deleted. */
    public record BinChange(String name, Optional<Particle> value) {}
}
