package io.bgql.plan;

import com.aerospike.client.exp.Exp;
import io.bgql.expression.Compiled;
import io.bgql.expression.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A condition that is added to a job's own, for the shell's sake: it decides which records are this job's to change. */
public record Guard(Exp condition) {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /**
     * Records that nobody has written since. For a job that may meet a record twice, or that goes on with an earlier
     * one: what it has changed itself it does not change again. Decided on the index, so it costs no rps.
     */
    public static Guard unwrittenSince(Instant start) {
        return new Guard(Exp.lt(Exp.lastUpdate(), nanos(start)));
    }

    /** The other records: those that somebody has written since. */
    public static Guard writtenSince(Instant start) {
        return new Guard(Exp.ge(Exp.lastUpdate(), nanos(start)));
    }

    private static Exp nanos(Instant instant) {
        return Exp.val(instant.toEpochMilli() * NANOS_PER_MILLI);
    }

    /** Records whose digest falls into the range. Decided on the index, so it costs no rps. */
    public static Guard within(DigestRange range) {
        Exp place = Exp.digestModulo(range.modulus());
        Exp below = Exp.lt(place, Exp.val(range.to()));
        return new Guard(range.from() == 0 ? below : Exp.and(Exp.ge(place, Exp.val(range.from())), below));
    }

    /** Records that do not carry the marker; that they carry none at all is no obstacle. */
    static Guard unmarked(Marker marker) {
        return new Guard(Exp.or(
                Exp.not(Exp.binExists(marker.bin())), Exp.ne(Exp.stringBin(marker.bin()), Exp.val(marker.label()))));
    }

    /** The condition with this one before it, since this one is the cheaper. */
    Compiled before(Optional<Compiled> filter) {
        Exp whole = filter.map(compiled -> Exp.and(condition, compiled.exp())).orElse(condition);
        return new Compiled(
                whole,
                Exp.build(whole),
                Type.BOOL,
                filter.map(Compiled::bins).orElse(Map.of()),
                false,
                filter.map(Compiled::notes).orElse(List.of()));
    }
}
