package io.bgql.cluster;

import io.bgql.syntax.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A record as it was read.
 *
 * @param key the user key, where the record stores it or it was asked for by it
 * @param ttl seconds left to live; empty for a record that never expires
 * @param bins in the order the server sent them
 * @param computed what was asked to be computed, in the order asked for; nil where that could not be
 */
public record Row(
        Optional<Datum> key,
        Bytes digest,
        int generation,
        OptionalLong ttl,
        Map<String, Datum> bins,
        List<Datum> computed) {}
