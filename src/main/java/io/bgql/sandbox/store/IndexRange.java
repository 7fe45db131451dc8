package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Element;
import io.bgql.sandbox.value.GeoRegion;
import java.util.Arrays;

/** The values a query asks an index for. */
public sealed interface IndexRange {
    /** The type an index must have. */
    IndexType type();

    /** The lowest number of an index to look at. */
    long low();

    /** The highest number of an index to look at. */
    long high();

    /** Whether a value is meant, not only its number. */
    boolean contains(Element value);

    /** Integers from one to another, both included. */
    record Integers(long low, long high) implements IndexRange {
        @Override
        public IndexType type() {
            return IndexType.NUMERIC;
        }

        @Override
        public boolean contains(Element value) {
            return value instanceof Element.Int64 integer && integer.value() >= low && integer.value() <= high;
        }
    }

    /** One string or blob. */
    final class Same implements IndexRange {
        private final IndexType type;
        private final byte[] data;
        private final long hash;

        /** The bytes of a string or blob, whichever the type says. */
        public Same(IndexType type, byte[] data) {
            this.type = type;
            this.data = data;
            this.hash = IndexType.hash(data);
        }

        @Override
        public IndexType type() {
            return type;
        }

        @Override
        public long low() {
            return hash;
        }

        @Override
        public long high() {
            return hash;
        }

        @Override
        public boolean contains(Element value) {
            return type.holds(value) && Arrays.equals(((Element.Bytes) value).data(), data);
        }
    }

    /** The points in a region, or the regions around a point. */
    record Around(GeoRegion region) implements IndexRange {
        @Override
        public IndexType type() {
            return IndexType.GEO2DSPHERE;
        }

        @Override
        public long low() {
            return Long.MIN_VALUE;
        }

        @Override
        public long high() {
            return Long.MAX_VALUE;
        }

        @Override
        public boolean contains(Element value) {
            return IndexType.GEO2DSPHERE.holds(value) && region.meets(((Element.Bytes) value).data());
        }
    }
}
