package io.bgql.sandbox.value;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackReader;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way the recorded vectors write values, as plain Java objects that compare: numbers keep apart what is integer and
 * what is double, strings in collections are labelled, order markers are entries of their own.
 */
final class Notation {
    private static final Map<Integer, String> TYPE_NAMES = Map.ofEntries(
            Map.entry(ParticleType.NULL, "NULL"),
            Map.entry(ParticleType.INTEGER, "INTEGER"),
            Map.entry(ParticleType.FLOAT, "FLOAT"),
            Map.entry(ParticleType.STRING, "STRING"),
            Map.entry(ParticleType.BLOB, "BLOB"),
            Map.entry(ParticleType.BOOL, "BOOL"),
            Map.entry(ParticleType.HLL, "HLL"),
            Map.entry(ParticleType.MAP, "MAP"),
            Map.entry(ParticleType.LIST, "LIST"),
            Map.entry(ParticleType.GEOJSON, "GEOJSON"));

    private Notation() {}

    static @Nullable Object of(JsonElement json) {
        if (json.isJsonNull()) {
            return null;
        }
        if (json.isJsonArray()) {
            return ofArray(json.getAsJsonArray());
        }
        if (json.isJsonObject()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            json.getAsJsonObject().entrySet().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            return members;
        }
        return ofPrimitive(json.getAsJsonPrimitive());
    }

    private static List<@Nullable Object> ofArray(JsonArray array) {
        List<@Nullable Object> items = new ArrayList<>();
        array.forEach(item -> items.add(of(item)));
        return items;
    }

    private static Object ofPrimitive(JsonPrimitive primitive) {
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        String text = primitive.getAsString();
        if (primitive.isString()) {
            return text;
        }
        boolean isDouble = text.contains(".") || text.contains("e");
        return isDouble ? (Object) Double.valueOf(text) : (Object) Long.valueOf(text);
    }

    static String typeName(@Nullable Particle particle) {
        return TYPE_NAMES.getOrDefault(particle == null ? ParticleType.NULL : particle.type(), "other");
    }

    /** The value of a particle; the recording shows a blob that an operation answered as if it were msgpack. */
    static @Nullable Object of(@Nullable Particle particle, boolean answeredByOperation) throws MalformedMsgpack {
        if (particle == null) {
            return null;
        }
        if (particle.type() == ParticleType.STRING) {
            return new String(particle.data(), StandardCharsets.UTF_8);
        }
        return switch (particle.type()) {
            case ParticleType.LIST, ParticleType.MAP -> ofMsgpack(new MsgpackReader(particle.data()));
            case ParticleType.INTEGER -> particle.integer();
            case ParticleType.FLOAT -> ofDouble(particle.float64());
            case ParticleType.BOOL -> particle.data()[0] != 0;
            default ->
                answeredByOperation ? ofBlob(particle.data()) : HexFormat.of().formatHex(particle.data());
        };
    }

    /** The blobs of the vectors start with a byte that is a small integer in msgpack. */
    private static Object ofBlob(byte[] data) {
        long first = data[0];
        if (data.length == 1) {
            return first;
        }
        return Map.of("msgpack", first, "rest", HexFormat.of().formatHex(data, 1, data.length));
    }

    /** Decodes without sorting and without checking, so that the test sees the bytes as a client does. */
    private static @Nullable Object ofMsgpack(MsgpackReader in) throws MalformedMsgpack {
        return switch (in.peek()) {
            case NIL -> {
                in.readNil();
                yield null;
            }
            case BOOLEAN -> in.readBoolean();
            case INTEGER -> in.readInteger();
            case DOUBLE -> ofDouble(in.readDouble());
            case BYTES -> ofBytes(in.readBytes());
            case EXTENSION -> Map.of("ext", (long) in.readExtension().type(), "data", "");
            case LIST -> ofItems(in, in.readListSize());
            case MAP -> Map.of("map", ofPairs(in, in.readMapSize()));
        };
    }

    private static List<@Nullable Object> ofItems(MsgpackReader in, int size) throws MalformedMsgpack {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(ofMsgpack(in));
        }
        return items;
    }

    private static List<List<@Nullable Object>> ofPairs(MsgpackReader in, int size) throws MalformedMsgpack {
        List<List<@Nullable Object>> pairs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pairs.add(ofItems(in, 2));
        }
        return pairs;
    }

    private static Object ofDouble(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : (Object) value;
    }

    private static String ofBytes(byte[] bytes) {
        String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        return switch (bytes[0]) {
            case ParticleType.STRING -> "s:" + text;
            case ParticleType.GEOJSON -> "geo:" + text;
            default -> "blob:" + HexFormat.of().formatHex(bytes, 1, bytes.length);
        };
    }
}
