package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A decoded value: a bin's, one inside a list or map, or what an expression yields. Immutable by convention. */
public sealed interface Element
        permits Element.Special, Element.Bool, Element.Int64, Element.Float64, Element.Bytes, ElementList, ElementMap {

    /** The number of this value's type in {@link StaticType}. */
    int type();

    /** Values without content. Infinity and wildcard are bounds and patterns, never stored. */
    enum Special implements Element {
        NIL(StaticType.NIL),
        INFINITY(StaticType.INFINITY),
        WILDCARD(StaticType.WILDCARD);

        private final int type;

        Special(int type) {
            this.type = type;
        }

        @Override
        public int type() {
            return type;
        }
    }

    /** The two truths, shared so that none is ever allocated. */
    enum Bool implements Element {
        FALSE,
        TRUE;

        public static Bool of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public int type() {
            return StaticType.BOOL;
        }
    }

    /** A signed 64-bit integer. */
    record Int64(long value) implements Element {
        @Override
        public int type() {
            return StaticType.INTEGER;
        }
    }

    /** An IEEE 754 double. */
    record Float64(double value) implements Element {
        @Override
        public int type() {
            return StaticType.FLOAT;
        }
    }

    /** A value that is bytes: string, blob, GeoJSON (its text only) or HLL, told apart by the particle type. */
    final class Bytes implements Element {
        private final int particleType;
        private final byte[] data;

        public Bytes(int particleType, byte[] data) {
            this.particleType = particleType;
            this.data = data;
        }

        public static Bytes ofString(String text) {
            return new Bytes(ParticleType.STRING, text.getBytes(StandardCharsets.UTF_8));
        }

        public int particleType() {
            return particleType;
        }

        public byte[] data() {
            return data;
        }

        @Override
        public int type() {
            return switch (particleType) {
                case ParticleType.STRING -> StaticType.STRING;
                case ParticleType.GEOJSON -> StaticType.GEOJSON;
                case ParticleType.HLL -> StaticType.HLL;
                default -> StaticType.BLOB;
            };
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && particleType == that.particleType && Arrays.equals(data, that.data);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(data) + particleType;
        }

        @Override
        public String toString() {
            return "Bytes[" + particleType + ", " + new String(data, StandardCharsets.ISO_8859_1) + "]";
        }
    }
}
