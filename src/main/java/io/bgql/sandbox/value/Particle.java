package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import java.util.Arrays;
import java.util.HexFormat;

/** A bin's value exactly as it travels: a type of {@link ParticleType} and its bytes, which nobody changes. */
public final class Particle {
    private final int type;
    private final byte[] data;

    public Particle(int type, byte[] data) {
        this.type = type;
        this.data = data;
    }

    public static Particle ofInteger(long value) {
        return new Particle(ParticleType.INTEGER, bigEndian(value));
    }

    public static Particle ofFloat(double value) {
        return new Particle(ParticleType.FLOAT, bigEndian(Double.doubleToRawLongBits(value)));
    }

    public int type() {
        return type;
    }

    public byte[] data() {
        return data;
    }

    private static byte[] bigEndian(long value) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[i] = (byte) (value >> (8 * (Long.BYTES - 1 - i)));
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Particle that && type == that.type && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(data) + type;
    }

    @Override
    public String toString() {
        return "Particle[" + type + ", " + HexFormat.of().formatHex(data) + "]";
    }
}
