package io.bgql.sandbox.value;

import java.util.Optional;

/** A shape of GeoJSON to look for others by: what lies in it, or what it lies in. */
public final class GeoRegion {
    private final GeoShape shape;

    private GeoRegion(GeoShape shape) {
        this.shape = shape;
    }

    /** The shape of a GeoJSON text; empty when it describes none. */
    public static Optional<GeoRegion> read(byte[] json) {
        return GeoShape.parse(json).map(GeoRegion::new);
    }

    /** Whether one of this and the other shape is a point that lies in the other one. */
    public boolean meets(byte[] json) {
        return GeoShape.parse(json)
                .map(other -> shape.contains(other) || other.contains(shape))
                .orElse(false);
    }
}
