package io.bgql.sandbox.value;

import java.util.List;
import java.util.Optional;

/** A shape of GeoJSON on the unit sphere. Only regions contain anything, and only points. */
sealed interface GeoShape {
    /** The mean radius servers use for distances, in metres. */
    double EARTH_RADIUS = 6_371_000;

    /** Whether the other shape is a point that lies in this region. */
    boolean contains(GeoShape other);

    /** The shape a GeoJSON text describes: Point, Polygon, MultiPolygon, AeroCircle, or a Feature of one of them. */
    static Optional<GeoShape> parse(byte[] json) {
        return GeoJsonReader.read(json);
    }

    /** A place as a unit vector. */
    record Point(double x, double y, double z) implements GeoShape {
        /** The place of a longitude and a latitude, both in degrees. */
        static Point at(double longitude, double latitude) {
            double lambda = Math.toRadians(longitude);
            double phi = Math.toRadians(latitude);
            return new Point(Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi));
        }

        @Override
        public boolean contains(GeoShape other) {
            return false;
        }

        double dot(Point other) {
            return x * other.x + y * other.y + z * other.z;
        }

        Point cross(Point other) {
            return new Point(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
        }

        /** The angle between two places, by the haversine formula in its form for vectors: exact when small. */
        double angleTo(Point other) {
            double halfChord = Math.sqrt((x - other.x) * (x - other.x)
                            + (y - other.y) * (y - other.y)
                            + (z - other.z) * (z - other.z))
                    / 2;
            return 2 * Math.asin(Math.min(1, halfChord));
        }
    }

    /** All places within a distance of a centre. */
    record Circle(Point centre, double radiusMetres) implements GeoShape {
        @Override
        public boolean contains(GeoShape other) {
            return other instanceof Point point && centre.angleTo(point) * EARTH_RADIUS <= radiusMetres;
        }
    }

    /** Polygons: a place is in one when it is in an odd number of its rings. */
    record Polygons(List<List<GeoRing>> polygons) implements GeoShape {
        @Override
        public boolean contains(GeoShape other) {
            return other instanceof Point point && polygons.stream().anyMatch(rings -> isIn(rings, point));
        }

        private static boolean isIn(List<GeoRing> rings, Point point) {
            boolean in = false;
            for (GeoRing ring : rings) {
                in ^= ring.contains(point);
            }
            return in;
        }
    }
}
