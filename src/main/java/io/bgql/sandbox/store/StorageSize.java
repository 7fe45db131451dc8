package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;

/**
 * How many bytes a record would take in a server's storage, adding up part by part: what {@code record_size()} answers
 * and sizes are limited by. Measured on a server 8.1.2 with storage in memory.
 */
final class StorageSize {
    private static final int BASE = 35 + 4;
    private static final int STEP = 16;

    private long bytes = BASE;

    /** The parts that are not bins: void time, set, key. */
    StorageSize(int voidTime, String set, int keyLength, int binCount) {
        if (voidTime != 0) {
            bytes += 4;
        }
        if (!set.isEmpty()) {
            bytes += 1 + set.getBytes(StandardCharsets.UTF_8).length;
        }
        if (keyLength != 0) {
            bytes += RecordLayout.varintLength(keyLength) + keyLength;
        }
        bytes += RecordLayout.varintLength(binCount);
    }

    /** Adds a bin whose value lies in an array. */
    void bin(int nameSize, int type, byte[] source, int start, int length) {
        bytes += 1 + nameSize;
        bytes += switch (type) {
            case ParticleType.INTEGER -> 2 + integerBytes(source, start, length);
            case ParticleType.FLOAT -> 9;
            case ParticleType.BOOL -> 2;
            case ParticleType.GEOJSON -> 5 + length + missingCells(source, start);
            default -> 5 + length;
        };
    }

    /** The sum, rounded up as storage is given out. */
    long rounded() {
        return (bytes + STEP - 1) / STEP * STEP;
    }

    /**
     * A server adds the index cells of a shape that comes without any. Counted here is the one of a point, though a
     * region has more: which cells cover it is not computed.
     */
    private static int missingCells(byte[] source, int start) {
        return source[start + 1] == 0 && source[start + 2] == 0 ? Long.BYTES : 0;
    }

    /** Integers are stored in 1, 2, 4 or 8 bytes, negative ones in 8. */
    private static int integerBytes(byte[] source, int start, int length) {
        int zeros = 0;
        while (zeros < length - 1 && source[start + zeros] == 0) {
            zeros++;
        }
        int used = length - zeros;
        return used > 4 ? 8 : used > 2 ? 4 : used;
    }
}
