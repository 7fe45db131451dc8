package io.bgql.expression;

import com.aerospike.client.Value;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.value.RecordView;
import io.bgql.sandbox.value.RefusedOperation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record in set users with the bins a test gives it, written an hour ago and with an hour to live. */
record SampleRecord(Map<String, Object> bins) implements RecordView {
    private static final long NOW_MILLIS = 1_800_000_000_000L;
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final long SECONDS_1970_TO_2010 = 1_262_304_000L;

    @Override
    public @Nullable Particle bin(String name) {
        Object object = bins.get(name);
        return object == null ? null : particle(Value.get(object));
    }

    private static Particle particle(Value value) {
        byte[] bytes = new byte[value.estimateSize()];
        value.write(bytes, 0);
        try {
            return Particle.received(value.getType(), bytes);
        } catch (RefusedOperation e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public @Nullable Particle key() {
        return null;
    }

    @Override
    public byte[] digest() {
        return new byte[20];
    }

    @Override
    public String setName() {
        return "users";
    }

    @Override
    public long lastUpdateNanos() {
        return (NOW_MILLIS - HOUR_MILLIS) * 1_000_000;
    }

    @Override
    public long voidTimeSeconds() {
        return (NOW_MILLIS + HOUR_MILLIS) / 1000 - SECONDS_1970_TO_2010;
    }

    @Override
    public int recordSize() {
        return 128;
    }

    @Override
    public boolean tombstone() {
        return false;
    }

    @Override
    public long nowMillis() {
        return NOW_MILLIS;
    }
}
