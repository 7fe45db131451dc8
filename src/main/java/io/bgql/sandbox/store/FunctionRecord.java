package io.bgql.sandbox.store;

import io.bgql.sandbox.udf.UdfRecord;
import io.bgql.sandbox.value.Particle;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A record as functions see it, before their call: one that is stored, or only the place where one would be. */
final class FunctionRecord implements UdfRecord {
    private final RecordRequest request;
    private final Optional<WorkingRecord> stored;
    private final int nowSeconds;

    /** @param stored empty where there is no record, or an expired one */
    FunctionRecord(RecordRequest request, Optional<WorkingRecord> stored, int nowSeconds) {
        this.request = request;
        this.stored = stored;
        this.nowSeconds = nowSeconds;
    }

    @Override
    public boolean exists() {
        return stored.isPresent();
    }

    @Override
    public long ttl() {
        return stored.map(WorkingRecord::voidTimeSeconds)
                .filter(voidTime -> voidTime != 0)
                .map(voidTime -> voidTime - nowSeconds)
                .orElse(0L);
    }

    @Override
    public int generation() {
        return stored.map(WorkingRecord::generation).orElse(0);
    }

    @Override
    public long lastUpdateMillis() {
        return stored.map(record -> record.lastUpdateNanos() / 1_000_000 - Time.EPOCH_MILLIS)
                .orElse(0L);
    }

    @Override
    public Optional<String> set() {
        return Optional.of(stored.map(WorkingRecord::setName).orElseGet(request::set))
                .filter(name -> !name.isEmpty());
    }

    @Override
    public byte[] digest() {
        return Arrays.copyOf(request.digest(), Digest.LENGTH);
    }

    @Override
    public int size() {
        return stored.map(WorkingRecord::recordSize).orElse(0);
    }

    /** The stored key, or for a record without one the key that was sent; a record that does not exist has none. */
    @Override
    public Optional<Particle> key() {
        return stored.map(record -> record.keyBytes().length == 0 ? request.key() : record.keyBytes())
                .filter(key -> key.length != 0)
                .map(key -> new Particle(key[0] & 0xFF, Arrays.copyOfRange(key, 1, key.length)));
    }

    @Override
    public void eachBin(BiConsumer<String, Particle> bin) {
        stored.ifPresent(record -> {
            int count = record.binCount();
            for (int i = 0; i < count; i++) {
                bin.accept(record.binName(i), record.binValue(i));
            }
        });
    }
}
