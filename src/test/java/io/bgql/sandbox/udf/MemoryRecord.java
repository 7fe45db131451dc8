package io.bgql.sandbox.udf;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A record in a test's hand; what functions want done to it is done by {@link #apply}. */
final class MemoryRecord implements UdfRecord {
    private final Map<String, Particle> bins = new LinkedHashMap<>();
    private final byte[] digest = new byte[20];
    private boolean exists;
    private int generation;
    private Optional<Particle> key = Optional.empty();

    static MemoryRecord missing() {
        return new MemoryRecord();
    }

    static MemoryRecord with(String name, Particle value) {
        MemoryRecord record = new MemoryRecord();
        record.exists = true;
        record.generation = 1;
        return record.and(name, value);
    }

    MemoryRecord and(String name, Particle value) {
        bins.put(name, value);
        return this;
    }

    MemoryRecord keyed(Particle stored) {
        key = Optional.of(stored);
        return this;
    }

    static Particle text(String value) {
        return new Particle(ParticleType.STRING, value.getBytes(StandardCharsets.UTF_8));
    }

    void apply(RecordChange change) {
        if (!change.written()) {
            return;
        }
        if (change.cleared()) {
            bins.clear();
        }
        for (RecordChange.BinChange bin : change.bins()) {
            bin.value().ifPresentOrElse(value -> bins.put(bin.name(), value), () -> bins.remove(bin.name()));
        }
        if (change.keyDropped()) {
            key = Optional.empty();
        }
        exists = !bins.isEmpty();
        generation++;
    }

    Map<String, Particle> bins() {
        return bins;
    }

    @Override
    public boolean exists() {
        return exists;
    }

    @Override
    public long ttl() {
        return 0;
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public long lastUpdateMillis() {
        return 532_945_514_546L;
    }

    @Override
    public Optional<String> set() {
        return Optional.of("u");
    }

    @Override
    public byte[] digest() {
        return digest;
    }

    @Override
    public int size() {
        return 224;
    }

    @Override
    public Optional<Particle> key() {
        return key;
    }

    @Override
    public void eachBin(BiConsumer<String, Particle> bin) {
        bins.forEach(bin);
    }
}
