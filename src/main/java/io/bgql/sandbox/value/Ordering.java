package io.bgql.sandbox.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of values of all types: nil, booleans, integers, strings, lists, maps, blobs, doubles, GeoJSON, infinity.
 * An integer never equals a double. Lists compare item by item, then by length; maps by size first.
 *
 * <p>Where a wildcard is met the comparison ends with "equal", whatever follows: so a list pattern may end in one.
 */
public final class Ordering {
    public static final Comparator<Element> OF_VALUES = Ordering::compare;
    /** Orders entries by key alone, as map indexes do. */
    static final Comparator<ElementMap.Entry> OF_KEYS = (left, right) -> compare(left.key(), right.key());

    private static final int WILDCARD_MET = Integer.MIN_VALUE;

    private Ordering() {}

    /** Negative, zero or positive, as {@link Comparator#compare} has it; NaN sorts after all other doubles. */
    public static int compare(Element left, Element right) {
        int order = walk(left, right, null);
        return order == WILDCARD_MET ? 0 : order;
    }

    /** The same, noting the maps without order that are met on the way. */
    static int compare(Element left, Element right, UnorderedMaps unordered) {
        int order = walk(left, right, unordered);
        return order == WILDCARD_MET ? 0 : order;
    }

    /** Whether an element is, or holds, a wildcard. */
    static boolean isPattern(Element element) {
        if (element instanceof ElementList list) {
            return list.items().stream().anyMatch(Ordering::isPattern);
        }
        if (element instanceof ElementMap map) {
            return map.entries().stream().anyMatch(entry -> isPattern(entry.value()));
        }
        return element == Element.Special.WILDCARD;
    }

    private static int walk(Element left, Element right, @Nullable UnorderedMaps unordered) {
        if (unordered != null) {
            unordered.note(left);
            unordered.note(right);
        }
        if (left == Element.Special.WILDCARD || right == Element.Special.WILDCARD) {
            return WILDCARD_MET;
        }
        int type = rank(left);
        if (type != rank(right)) {
            return Integer.compare(type, rank(right));
        }
        return switch (type) {
            case StaticType.BOOL -> ((Element.Bool) left).compareTo((Element.Bool) right);
            case StaticType.INTEGER -> Long.compare(((Element.Int64) left).value(), ((Element.Int64) right).value());
            case StaticType.FLOAT ->
                compareDoubles(((Element.Float64) left).value(), ((Element.Float64) right).value());
            case StaticType.LIST ->
                compareLists(((ElementList) left).items(), ((ElementList) right).items(), unordered);
            case StaticType.MAP ->
                compareMaps(((ElementMap) left).entries(), ((ElementMap) right).entries(), unordered);
            case StaticType.STRING, StaticType.BLOB, StaticType.GEOJSON ->
                compareBytes((Element.Bytes) left, (Element.Bytes) right);
            default -> 0;
        };
    }

    private static int rank(Element element) {
        int type = element.type();
        return type == StaticType.HLL ? StaticType.BLOB : type;
    }

    private static int compareDoubles(double left, double right) {
        return left == right ? 0 : Double.compare(left, right);
    }

    private static int compareBytes(Element.Bytes left, Element.Bytes right) {
        int byType = Integer.compare(left.particleType(), right.particleType());
        return byType != 0 ? byType : Arrays.compareUnsigned(left.data(), right.data());
    }

    private static int compareLists(List<Element> left, List<Element> right, @Nullable UnorderedMaps unordered) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            int order = walk(left.get(i), right.get(i), unordered);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareMaps(
            List<ElementMap.Entry> left, List<ElementMap.Entry> right, @Nullable UnorderedMaps unordered) {
        if (left.size() != right.size()) {
            return Integer.compare(left.size(), right.size());
        }
        for (int i = 0; i < left.size(); i++) {
            int order = walk(left.get(i).key(), right.get(i).key(), unordered);
            if (order == 0) {
                order = walk(left.get(i).value(), right.get(i).value(), unordered);
            }
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
