package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.value.RefusedOperation;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;

/** A bin's value as a client sends it, checked and brought into the form it is stored in. */
final class SentValue {
    private SentValue() {}

    /**
     * Checks a value.
     *
     * @throws RefusedOperation when a bin can't have it
     */
    static Particle of(int type, byte[] data) throws RefusedOperation {
        return switch (type) {
            case ParticleType.INTEGER -> Particle.ofInteger(integer(data));
            case ParticleType.FLOAT -> sized(type, data, Double.BYTES);
            case ParticleType.BOOL -> bool(data);
            case ParticleType.STRING,
                    ParticleType.BLOB,
                    ParticleType.JAVA_BLOB,
                    ParticleType.HLL,
                    ParticleType.GEOJSON,
                    ParticleType.LIST,
                    ParticleType.MAP -> new Particle(type, data);
            default -> throw new RefusedOperation(ResultCode.PARAMETER);
        };
    }

    /** 1, 2, 4 or 8 bytes; the shorter ones are unsigned. */
    private static long integer(byte[] data) throws RefusedOperation {
        if (data.length != 1 && data.length != 2 && data.length != 4 && data.length != 8) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        long value = 0;
        for (byte part : data) {
            value = value << 8 | (part & 0xFF);
        }
        return value;
    }

    private static Particle bool(byte[] data) throws RefusedOperation {
        Particle value = sized(ParticleType.BOOL, data, 1);
        if (data[0] != 0 && data[0] != 1) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        return value;
    }

    private static Particle sized(int type, byte[] data, int length) throws RefusedOperation {
        if (data.length != length) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        return new Particle(type, data);
    }
}
