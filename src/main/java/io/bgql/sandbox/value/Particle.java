package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.util.Arrays;
import java.util.HexFormat;

/** A bin's value exactly as it travels: a type of {@link ParticleType} and its bytes, which nobody changes. */
public final class Particle {
    private static final int GEOJSON_HEADER = 3;

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
            case ParticleType.INTEGER -> integer(wire);
            case ParticleType.FLOAT -> checked(type, wire, wire.length == Double.BYTES);
            case ParticleType.BOOL -> checked(type, wire, wire.length == 1 && (wire[0] == 0 || wire[0] == 1));
            case ParticleType.HLL -> checked(type, wire, HllSketch.canBeStored(wire));
            case ParticleType.LIST, ParticleType.MAP -> collection(type, wire);
            case ParticleType.GEOJSON -> geoJson(wire);
            default -> checked(type, wire, isPlainBytes(type));
        };
    }

    private static Particle checked(int type, byte[] wire, boolean valid) throws RefusedOperation {
        if (!valid) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        return new Particle(type, wire);
    }

    /** Whether values of a type are any bytes at all. */
    static boolean isPlainBytes(int type) {
        return switch (type) {
            case ParticleType.STRING, ParticleType.BLOB, ParticleType.VECTOR -> true;
            default -> type >= ParticleType.JAVA_BLOB && type <= ParticleType.LAST_LANGUAGE_BLOB;
        };
    }

    /** An integer may come in 1, 2, 4 or 8 bytes; fewer than 8 have no sign. */
    private static Particle integer(byte[] wire) throws RefusedOperation {
        return switch (wire.length) {
            case 1, 2, 4 -> ofInteger(bigEndian(wire));
            case 8 -> new Particle(ParticleType.INTEGER, wire);
            default -> throw new RefusedOperation(ResultCode.PARAMETER);
        };
    }

    private static Particle collection(int type, byte[] wire) throws RefusedOperation {
        try {
            Particle particle = of(ElementReader.whole(wire));
            if (particle.type == type) {
                return particle;
            }
        } catch (MalformedMsgpack malformed) {
            // Answered below like a value of another type.
        }
        throw new RefusedOperation(ResultCode.UNKNOWN);
    }

    private static Particle geoJson(byte[] wire) throws RefusedOperation {
        int textAt = geoJsonTextAt(wire);
        if (textAt < 0
                || GeoShape.parse(Arrays.copyOfRange(wire, textAt, wire.length)).isEmpty()) {
            throw new RefusedOperation(ResultCode.INVALID_GEOJSON);
        }
        return new Particle(ParticleType.GEOJSON, wire);
    }

    /** Where the JSON text starts: behind 1 byte of flags, a 2-byte count, and so many 8-byte cells; -1 if cut off. */
    private static int geoJsonTextAt(byte[] data) {
        if (data.length < GEOJSON_HEADER) {
            return -1;
        }
        int textAt = GEOJSON_HEADER + Long.BYTES * (((data[1] & 0xff) << 8) | (data[2] & 0xff));
        return textAt <= data.length ? textAt : -1;
    }

    /** The particle that holds a value; nil has none, so do not ask. */
    public static Particle of(Element element) {
        return switch (element.type()) {
            case StaticType.BOOL ->
                new Particle(ParticleType.BOOL, new byte[] {(byte) (element == Element.Bool.TRUE ? 1 : 0)});
            case StaticType.INTEGER -> ofInteger(((Element.Int64) element).value());
            case StaticType.FLOAT -> ofFloat(((Element.Float64) element).value());
            case StaticType.LIST -> new Particle(ParticleType.LIST, ElementWriter.toBytes(element));
            case StaticType.MAP -> new Particle(ParticleType.MAP, ElementWriter.toBytes(element));
            case StaticType.STRING, StaticType.BLOB, StaticType.HLL, StaticType.GEOJSON ->
                ofBytes((Element.Bytes) element);
            default -> throw new IllegalArgumentException("no particle holds " + element);
        };
    }

    private static Particle ofBytes(Element.Bytes bytes) {
        if (bytes.particleType() != ParticleType.GEOJSON) {
            return new Particle(bytes.particleType(), bytes.data());
        }
        byte[] data = new byte[GEOJSON_HEADER + bytes.data().length];
        System.arraycopy(bytes.data(), 0, data, GEOJSON_HEADER, bytes.data().length);
        return new Particle(ParticleType.GEOJSON, data);
    }

    /**
     * The value decoded.
     *
     * @throws MalformedMsgpack when the bytes are none of the type's
     */
    public Element element() throws MalformedMsgpack {
        return switch (type) {
            case ParticleType.NULL -> Element.Special.NIL;
            case ParticleType.INTEGER -> new Element.Int64(integer());
            case ParticleType.FLOAT -> new Element.Float64(float64());
            case ParticleType.BOOL -> Element.Bool.of(data.length > 0 && data[0] != 0);
            case ParticleType.LIST, ParticleType.MAP -> ElementReader.whole(data);
            case ParticleType.GEOJSON -> {
                int textAt = Math.max(0, geoJsonTextAt(data));
                yield new Element.Bytes(type, Arrays.copyOfRange(data, textAt, data.length));
            }
            default -> new Element.Bytes(type, data);
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
