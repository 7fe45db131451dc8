package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record the expression vectors were recorded on: 22 bins, key "k1" stored in set "ex", 1000 seconds to live. */
final class RecordFixture implements RecordView {
    private static final long NOW_MILLIS = 1_800_000_000_000L;
    private static final long SECONDS_1970_TO_2010 = 1_262_304_000L;

    private final Map<String, Particle> bins = new HashMap<>();

    RecordFixture() throws RefusedOperation {
        addNumbers();
        addBytes();
        addCollections();
    }

    private void addNumbers() {
        bins.put("i", Particle.ofInteger(7));
        bins.put("j", Particle.ofInteger(-3));
        bins.put("z", Particle.ofInteger(0));
        bins.put("mx", Particle.ofInteger(Long.MAX_VALUE));
        bins.put("mn", Particle.ofInteger(Long.MIN_VALUE));
        bins.put("f", Particle.ofFloat(2.5));
        bins.put("g", Particle.ofFloat(-1.5));
        bins.put("fz", Particle.ofFloat(0));
        bins.put("big", Particle.ofFloat(1e300));
    }

    private void addBytes() throws RefusedOperation {
        bins.put("s", text(ParticleType.STRING, "hello"));
        bins.put("t", text(ParticleType.STRING, "abc"));
        bins.put("e", text(ParticleType.STRING, ""));
        bins.put("b", hex(ParticleType.BOOL, "01"));
        bins.put("c", hex(ParticleType.BOOL, "00"));
        bins.put("bl", hex(ParticleType.BLOB, "010203"));
        bins.put("geo", text(ParticleType.GEOJSON, "\0\0\0{\"type\":\"Point\",\"coordinates\":[-122.0,37.5]}"));
    }

    private void addCollections() throws RefusedOperation {
        bins.put("l", hex(ParticleType.LIST, "93030102"));
        bins.put("l2", hex(ParticleType.LIST, "95a2036101cb4004000000000000c0c3"));
        bins.put("ln", hex(ParticleType.LIST, "929201029103"));
        bins.put("lo", hex(ParticleType.LIST, "94c70001030509"));
        bins.put("m", hex(ParticleType.MAP, "82a2036202a2036101"));
        bins.put("mo", hex(ParticleType.MAP, "83c70001c0a2036101a2036202"));
    }

    static Particle hex(int type, String hex) throws RefusedOperation {
        return Particle.received(type, HexFormat.of().parseHex(hex));
    }

    private static Particle text(int type, String text) throws RefusedOperation {
        return Particle.received(type, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable Particle bin(String name) {
        return bins.get(name);
    }

    @Override
    public Particle key() {
        return new Particle(ParticleType.STRING, "k1".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] digest() {
        return HexFormat.of().parseHex("f39816f6df5c13600baf0ff900e123be5d9cb47b");
    }

    @Override
    public String setName() {
        return "ex";
    }

    @Override
    public long lastUpdateNanos() {
        return (NOW_MILLIS - 5) * 1_000_000;
    }

    @Override
    public long voidTimeSeconds() {
        return NOW_MILLIS / 1000 - SECONDS_1970_TO_2010 + 1000;
    }

    /** What a server said of this record. */
    @Override
    public int recordSize() {
        return 368;
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
