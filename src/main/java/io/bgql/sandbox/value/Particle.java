package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
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

    /**
     * A value as a request sends it, made fit to be stored: integers 8 bytes wide, the collections' elements in order.
     *
     * @throws RefusedOperation when the bytes are none of the type's
     */
    public static Particle received(int type, byte[] wire) throws RefusedOperation {
        return switch (type) {
            case ParticleType.INTEGER -> ofInteger(widened(wire));
            case ParticleType.FLOAT, ParticleType.BOOL -> sized(type, wire, type == ParticleType.FLOAT ? 8 : 1);
            case ParticleType.STRING, ParticleType.BLOB, ParticleType.JAVA_BLOB, ParticleType.HLL ->
                new Particle(type, wire);
            default -> throw new RefusedOperation(ResultCode.PARAMETER);
        };
    }

    private static Particle sized(int type, byte[] wire, int size) throws RefusedOperation {
        if (wire.length != size) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        return new Particle(type, wire);
    }

    private static long widened(byte[] wire) throws RefusedOperation {
        return switch (wire.length) {
            case 1 -> wire[0];
            case 2 -> (short) bigEndian(wire);
            case 4 -> (int) bigEndian(wire);
            case 8 -> bigEndian(wire);
            default -> throw new RefusedOperation(ResultCode.PARAMETER);
        };
    }

    public int type() {
        return type;
    }

    /** The value of an integer or a float's bits. */
    public long integer() {
        return bigEndian(data);
    }

    public double float64() {
        return Double.longBitsToDouble(bigEndian(data));
    }

    private static long bigEndian(byte[] bytes) {
        long value = 0;
        for (byte each : bytes) {
            value = (value << 8) | (each & 0xff);
        }
        return value;
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
