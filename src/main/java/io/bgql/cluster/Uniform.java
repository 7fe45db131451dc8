package io.bgql.cluster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client's values with one Java class for each kind. It makes a list of entries of a map that a server keeps in its own
 * order, as what was picked by rank is, and a buffer of a blob that is a key, so that equal ones are equal.
 */
final class Uniform {
    private Uniform() {}

    /** The bins of a record, by their names. */
    static Map<String, Object> bins(Map<String, Object> bins) {
        Map<String, Object> uniform = new LinkedHashMap<>();
        bins.forEach((name, value) -> uniform.put(name, of(value)));
        return uniform;
    }

    static boolean isMap(List<?> list) {
        return !list.isEmpty() && list.get(0) instanceof Map.Entry;
    }

    static byte[] blob(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static @Nullable Object of(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return isMap(list) ? map(list) : list(list);
        } else if (value instanceof Map<?, ?> map) {
            return map(map.entrySet());
        }
        return value instanceof ByteBuffer buffer ? blob(buffer) : value;
    }

    private static Object list(List<?> list) {
        List<@Nullable Object> elements = new ArrayList<>(list.size());
        for (Object element : list) {
            elements.add(of(element));
        }
        return elements;
    }

    private static Object map(Iterable<?> entries) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Object each : entries) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
            map.put(of(entry.getKey()), of(entry.getValue()));
        }
        return map;
    }
}
