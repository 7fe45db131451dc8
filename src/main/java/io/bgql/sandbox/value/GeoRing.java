package io.bgql.sandbox.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A closed ring of great-circle arcs; its inside is the smaller of the two areas it parts, whatever way it is drawn. */
final class GeoRing {
    private static final int FEWEST_CORNERS = 3;

    /** Counter-clockwise around the inside, the first corner not repeated at the end. */
    private final List<GeoShape.Point> corners;

    private GeoRing(List<GeoShape.Point> corners) {
        this.corners = corners;
    }

    /**
     * Makes a ring of its corners, the last the same as the first.
     *
     * @throws IllegalArgumentException when it is not closed or has too few corners
     */
    static GeoRing closed(List<GeoShape.Point> points) {
        List<GeoShape.Point> corners = new ArrayList<>();
        for (GeoShape.Point point : points) {
            if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(point)) {
                corners.add(point);
            }
        }
        if (corners.size() <= FEWEST_CORNERS || !corners.get(0).equals(corners.get(corners.size() - 1))) {
            throw new IllegalArgumentException("a ring that is not closed or has too few corners");
        }
        corners.remove(corners.size() - 1);
        if (signedArea(corners) < 0) {
            Collections.reverse(corners);
        }
        return new GeoRing(corners);
    }

    /** The area to the left of the ring on the unit sphere, negative when the smaller part is to the right. */
    private static double signedArea(List<GeoShape.Point> corners) {
        GeoShape.Point first = corners.get(0);
        double area = 0;
        for (int i = 1; i + 1 < corners.size(); i++) {
            area += triangle(first, corners.get(i), corners.get(i + 1));
        }
        double sphere = 4 * Math.PI;
        double wrapped = area % sphere;
        if (wrapped > sphere / 2) {
            wrapped -= sphere;
        } else if (wrapped < -sphere / 2) {
            wrapped += sphere;
        }
        return wrapped;
    }

    /** The signed area of a spherical triangle (Van Oosterom and Strackee). */
    private static double triangle(GeoShape.Point a, GeoShape.Point b, GeoShape.Point c) {
        double volume = a.dot(b.cross(c));
        double sides = 1 + a.dot(b) + b.dot(c) + c.dot(a);
        return 2 * Math.atan2(volume, sides);
    }

    /**
     * Whether the ring turns once to the left around a place: the directions to the corners, seen from there, are
     * added up. Around the place opposite it would turn once to the right, so that one does not count as inside.
     */
    boolean contains(GeoShape.Point place) {
        double turned = 0;
        for (int i = 0; i < corners.size(); i++) {
            GeoShape.Point from = place.cross(corners.get(i));
            GeoShape.Point to = place.cross(corners.get((i + 1) % corners.size()));
            turned += Math.atan2(place.dot(from.cross(to)), from.dot(to));
        }
        return turned > Math.PI;
    }
}
