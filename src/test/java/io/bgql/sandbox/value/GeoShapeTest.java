package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points in circles and polygons on the globe. */
class GeoShapeTest {
    private static GeoShape shape(String type, String coordinates) {
        String json = "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
        return GeoShape.parse(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static GeoShape point(double longitude, double latitude) {
        return shape("Point", "[" + longitude + "," + latitude + "]");
    }

    @Test
    void aCircleReachesAsFarAsItsRadius() {
        GeoShape circle = shape("AeroCircle", "[[0,0],111000]");
        assertThat(circle.contains(point(0.998, 0))).isTrue();
        assertThat(circle.contains(point(0.999, 0))).isFalse();
        assertThat(circle.contains(point(0, -0.99))).isTrue();
        assertThat(shape("AeroCircle", "[[0,0],-5]").contains(point(0, 0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[[0,0],[10,0],[10,10],[0,10],[0,0]]]", "[[[0,0],[0,10],[10,10],[10,0],[0,0]]]"})
    void aPolygonHasTheSameInsideWhicheverWayItIsDrawn(String coordinates) {
        GeoShape square = shape("Polygon", coordinates);
        assertThat(square.contains(point(5, 5))).isTrue();
        assertThat(square.contains(point(11, 5))).isFalse();
        assertThat(square.contains(point(-175, -5))).isFalse();
        assertThat(square.contains(point(185 - 360, -5))).isFalse();
    }

    @Test
    void edgesAreGreatCirclesNotParallels() {
        GeoShape northern = shape("Polygon", "[[[-60,40],[60,40],[60,41],[-60,41],[-60,40]]]");
        assertThat(northern.contains(point(0, 40.5))).isFalse();
        assertThat(northern.contains(point(0, 59.5))).isTrue();
    }

    @Test
    void aPolygonMayCrossTheDateLineAndHaveHoles() {
        GeoShape ring = shape(
                "Polygon",
                "[[[170,-10],[-170,-10],[-170,10],[170,10],[170,-10]],[[179,-1],[-179,-1],[-179,1],[179,1],[179,-1]]]");
        assertThat(ring.contains(point(175, 0))).isTrue();
        assertThat(ring.contains(point(180, 0))).isFalse();
        assertThat(ring.contains(point(0, 0))).isFalse();
    }

    @Test
    void pointsContainNothing() {
        assertThat(point(1, 1).contains(point(1, 1))).isFalse();
        assertThat(shape("Polygon", "[]").contains(point(1, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}",
                "{\"type\":\"Point\",\"coordinates\":[0,0,0]}",
                "{\"type\":\"Point\",\"coordinates\":[\"0\",0]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[2,2]]]}",
                "{\"type\":\"Feature\",\"properties\":{}}",
            })
    void whatIsNoShapeIsRefused(String json) {
        assertThat(GeoShape.parse(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
