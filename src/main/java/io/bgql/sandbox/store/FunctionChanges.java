package io.bgql.sandbox.store;

import io.bgql.sandbox.udf.RecordChange;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.value.RefusedOperation;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import org.jspecify.annotations.Nullable;

/** What a function wants done to the very record it was called with. */
final class FunctionChanges implements RecordChanges {
    private final byte @Nullable [] seen;
    private final RecordChange change;

    /** @param seen the stored bytes at the time of the call, null for none */
    FunctionChanges(byte @Nullable [] seen, RecordChange change) {
        this.seen = seen;
        this.change = change;
    }

    /** Stored bytes are replaced and never changed, so the same array is the same record. */
    @Override
    public boolean expects(byte @Nullable [] found) {
        return found == seen;
    }

    @Override
    public int apply(WorkingRecord record, Answers answers) {
        if (change.cleared()) {
            record.removeAllBins();
        }
        for (RecordChange.BinChange bin : change.bins()) {
            bin.value()
                    .ifPresentOrElse(value -> record.put(bin.name(), storable(value)), () -> record.remove(bin.name()));
        }
        if (change.keyDropped()) {
            record.storeKey(RecordRequest.NO_KEY);
        }
        return ResultCode.OK;
    }

    /** GeoJSON gets its cells here; text that is none is kept as it is, as servers do for functions. */
    private static Particle storable(Particle value) {
        if (value.type() != ParticleType.GEOJSON) {
            return value;
        }
        try {
            return Particle.received(value.type(), value.data());
        } catch (RefusedOperation notGeoJson) {
            return value;
        }
    }

    /** The one who called the function counts it by its own counters. */
    @Override
    public void recordDeleted(Counters counters) {}
}
