package io.bgql.sandbox.value;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the geometries a server knows; members beside type and coordinates are ignored. */
final class GeoJsonReader {
    private static final double LARGEST_LATITUDE = 90;
    private static final double LARGEST_LONGITUDE = 180;

    private GeoJsonReader() {}

    static Optional<GeoShape> read(byte[] json) {
        try {
            JsonObject top = object(json);
            boolean feature = top.has("type") && "Feature".equals(text(top.get("type")));
            return Optional.of(geometry(feature ? objectIn(top.get("geometry")) : top));
        } catch (JsonParseException | IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    private static JsonObject object(byte[] json) {
        JsonReader reader = new JsonReader(new StringReader(new String(json, StandardCharsets.UTF_8)));
        reader.setStrictness(Strictness.STRICT);
        JsonElement parsed = JsonParser.parseReader(reader);
        try {
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IllegalArgumentException("text behind the JSON");
            }
        } catch (IOException malformed) {
            throw new IllegalArgumentException(malformed);
        }
        return objectIn(parsed);
    }

    private static GeoShape geometry(JsonObject geometry) {
        JsonElement coordinates = geometry.get("coordinates");
        return switch (text(geometry.get("type"))) {
            case "Point" -> point(coordinates);
            case "Polygon" -> new GeoShape.Polygons(List.of(polygon(coordinates)));
            case "MultiPolygon" -> multiPolygon(coordinates);
            case "AeroCircle" -> circle(coordinates);
            default -> throw new IllegalArgumentException("no geometry known");
        };
    }

    private static GeoShape multiPolygon(JsonElement coordinates) {
        List<List<GeoRing>> polygons = new ArrayList<>();
        for (JsonElement polygon : array(coordinates)) {
            polygons.add(polygon(polygon));
        }
        return new GeoShape.Polygons(polygons);
    }

    private static List<GeoRing> polygon(JsonElement rings) {
        List<GeoRing> polygon = new ArrayList<>();
        for (JsonElement ring : array(rings)) {
            List<GeoShape.Point> corners = new ArrayList<>();
            for (JsonElement corner : array(ring)) {
                corners.add(point(corner));
            }
            polygon.add(GeoRing.closed(corners));
        }
        return polygon;
    }

    private static GeoShape circle(JsonElement coordinates) {
        JsonArray parts = pair(coordinates);
        return new GeoShape.Circle(point(parts.get(0)), number(parts.get(1)));
    }

    private static GeoShape.Point point(JsonElement coordinates) {
        JsonArray pair = pair(coordinates);
        double longitude = number(pair.get(0));
        double latitude = number(pair.get(1));
        if (!(Math.abs(longitude) <= LARGEST_LONGITUDE && Math.abs(latitude) <= LARGEST_LATITUDE)) {
            throw new IllegalArgumentException("a place that is not on the globe");
        }
        return GeoShape.Point.at(longitude, latitude);
    }

    private static JsonArray pair(JsonElement element) {
        JsonArray pair = array(element);
        if (pair.size() != 2) {
            throw new IllegalArgumentException("not two coordinates");
        }
        return pair;
    }

    private static JsonArray array(@Nullable JsonElement element) {
        if (element == null || !element.isJsonArray()) {
            throw new IllegalArgumentException("no array");
        }
        return element.getAsJsonArray();
    }

    private static JsonObject objectIn(@Nullable JsonElement element) {
        if (element == null || !element.isJsonObject()) {
            throw new IllegalArgumentException("no object");
        }
        return element.getAsJsonObject();
    }

    private static double number(JsonElement element) {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
            throw new IllegalArgumentException("no number");
        }
        return element.getAsDouble();
    }

    private static String text(@Nullable JsonElement element) {
        if (element == null
                || !element.isJsonPrimitive()
                || !element.getAsJsonPrimitive().isString()) {
            throw new IllegalArgumentException("no text");
        }
        return element.getAsString();
    }
}
