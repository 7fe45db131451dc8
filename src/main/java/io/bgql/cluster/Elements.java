package io.bgql.cluster;

import com.aerospike.client.cdt.CTX;
import io.bgql.expression.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds inside a value what an index on it would hold. Ways by rank are not followed: for what stands where in the order
 * of mixed types, only the server's word counts.
 */
final class Elements {
    static final int LIST_INDEX = 0x10;
    static final int LIST_RANK = 0x11;
    static final int LIST_VALUE = 0x13;
    static final int MAP_INDEX = 0x20;
    static final int MAP_RANK = 0x21;
    static final int MAP_KEY = 0x22;
    static final int MAP_VALUE = 0x23;

    private Elements() {}

    /** The values indexed; none where the way leads nowhere. */
    static Collection<?> of(Object value, List<CTX> way, Catalog.Collection collection) {
        Optional<Object> found = Optional.of(value);
        for (CTX step : way) {
            found = found.flatMap(at -> step(at, step));
        }
        if (found.isEmpty()) {
            return List.of();
        }
        Object end = found.get();
        return switch (collection) {
            case SCALAR -> List.of(end);
            case LIST -> end instanceof List<?> list ? list : List.of();
            case MAP_KEYS -> end instanceof Map<?, ?> map ? map.keySet() : List.of();
            case MAP_VALUES -> end instanceof Map<?, ?> map ? map.values() : List.of();
        };
    }

    private static Optional<Object> step(Object at, CTX step) {
        Object wanted = step.value.getObject();
        return switch (step.id) {
            case LIST_INDEX -> at instanceof List<?> list ? position(list, wanted) : Optional.empty();
            case LIST_VALUE ->
                at instanceof List<?> list && list.contains(wanted) ? Optional.of(wanted) : Optional.empty();
            case MAP_INDEX -> at instanceof Map<?, ?> map ? position(inOrder(map), wanted) : Optional.empty();
            case MAP_KEY -> at instanceof Map<?, ?> map ? Optional.ofNullable(map.get(wanted)) : Optional.empty();
            case MAP_VALUE ->
                at instanceof Map<?, ?> map && map.containsValue(wanted) ? Optional.of(wanted) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Keys of one type, as nearly every map has them; the order of others is not needed for a sample. */
    private static List<?> inOrder(Map<?, ?> map) {
        try {
            return new ArrayList<>(new TreeMap<>(map).values());
        } catch (ClassCastException mixed) {
            return List.of();
        }
    }

    private static Optional<Object> position(List<?> list, Object index) {
        long place = ((Number) index).longValue();
        long at = place < 0 ? list.size() + place : place;
        return at >= 0 && at < list.size() ? Optional.ofNullable(list.get((int) at)) : Optional.empty();
    }
}
