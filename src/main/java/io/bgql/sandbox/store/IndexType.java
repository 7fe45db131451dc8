package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Element;
import io.bgql.sandbox.value.StaticType;
import io.bgql.sandbox.wire.ParticleType;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of values a secondary index is of. An index holds 64-bit numbers: integers as they are, of all other values
 * a hash, so that what it finds by a hash is looked at again. Of places and regions too: every one is looked at to find
 * those around, because the cells in which servers order the globe are not computed. That is exact but not fast, and a
 * region has one entry here where it has one for each of its cells there.
 */
public enum IndexType {
    NUMERIC(StaticType.INTEGER, ParticleType.INTEGER),
    STRING(StaticType.STRING, ParticleType.STRING),
    BLOB(StaticType.BLOB, ParticleType.BLOB),
    GEO2DSPHERE(StaticType.GEOJSON, ParticleType.GEOJSON);

    private final int resultType;
    private final int particleType;

    IndexType(int resultType, int particleType) {
        this.resultType = resultType;
        this.particleType = particleType;
    }

    /** The type of a name, in whatever case it is written. */
    public static Optional<IndexType> named(String name) {
        for (IndexType type : values()) {
            if (type.word().equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The name in info commands. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an expression's type must be, of {@link StaticType}, for its values to be indexed so. */
    public int resultType() {
        return resultType;
    }

    int particleType() {
        return particleType;
    }

    boolean holds(Element element) {
        return element instanceof Element.Bytes bytes
                ? bytes.particleType() == particleType
                : this == NUMERIC && element instanceof Element.Int64;
    }

    /** The number that stands for a value this type holds. */
    static long number(Element element) {
        return element instanceof Element.Int64 integer ? integer.value() : hash(((Element.Bytes) element).data());
    }

    /** FNV-1a, then stirred, because its highest bits hardly change with the last bytes. */
    static long hash(byte[] data) {
        long hash = 0xCBF29CE484222325L;
        for (byte each : data) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }
}
