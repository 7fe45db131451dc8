package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Literals as a server's listings show them: numbers as they are, of anything longer only its kind and size. */
final class LiteralText {
    private static final int DECIMALS = 6;
    /** More signs of a number are cut off. */
    private static final int MOST_SIGNS = 100;

    private LiteralText() {}

    static String of(Element value) {
        return switch (value.type()) {
            case StaticType.NIL -> "nil";
            case StaticType.BOOL -> value == Element.Bool.TRUE ? "true" : "false";
            case StaticType.INTEGER -> Long.toString(((Element.Int64) value).value());
            case StaticType.FLOAT -> decimal(((Element.Float64) value).value());
            case StaticType.LIST -> sized("list", size((ElementList) value));
            case StaticType.MAP -> sized("map", size((ElementMap) value));
            case StaticType.INFINITY -> "inf";
            case StaticType.WILDCARD -> "*";
            default -> ofBytes((Element.Bytes) value);
        };
    }

    static String sized(String kind, int size) {
        return "<" + kind + "#" + size + ">";
    }

    private static String ofBytes(Element.Bytes bytes) {
        String kind = switch (bytes.particleType()) {
            case ParticleType.STRING -> "string";
            case ParticleType.GEOJSON -> "geojson";
            case ParticleType.HLL -> "hll";
            default -> "blob";
        };
        return sized(kind, bytes.data().length);
    }

    /** The marker of an order counts as an element. */
    private static int size(ElementList list) {
        return list.items().size() + (list.ordered() ? 1 : 0);
    }

    private static int size(ElementMap map) {
        return map.entries().size() + (map.order() == ElementMap.UNORDERED ? 0 : 1);
    }

    private static String decimal(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String plain =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
        return plain.substring(0, Math.min(plain.length(), MOST_SIGNS));
    }
}
