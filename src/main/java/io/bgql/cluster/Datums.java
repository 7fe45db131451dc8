package io.bgql.cluster;

import com.aerospike.client.Value;
import io.bgql.syntax.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Turns what the client gives for a value into ours. */
final class Datums {
    private static final Datum.Nil NIL = new Datum.Nil();

    private Datums() {}

    static Datum of(@Nullable Object value) {
        if (value == null) {
            return NIL;
        } else if (value instanceof Long number) {
            return new Datum.Int(number);
        } else if (value instanceof String text) {
            return new Datum.Text(text);
        } else if (value instanceof Double number) {
            return new Datum.Real(number);
        } else if (value instanceof Boolean bool) {
            return new Datum.Bool(bool);
        } else if (value instanceof byte[] bytes) {
            return new Datum.Blob(Bytes.of(bytes));
        } else if (value instanceof List<?> list) {
            return list(list);
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return rare(value);
    }

    private static Datum rare(Object value) {
        if (value instanceof Value.GeoJSONValue geo) {
            return new Datum.Geo(String.valueOf(geo.getObject()));
        } else if (value instanceof Value.HLLValue sketch) {
            return new Datum.Sketch(Bytes.of(sketch.getBytes()));
        } else if (value instanceof ByteBuffer buffer) {
            return new Datum.Blob(Bytes.of(Uniform.blob(buffer)));
        } else if (value instanceof Number number) {
            return new Datum.Int(number.longValue());
        }
        // Values of other languages' serialisers, and what a later client may bring: shown, never lost.
        return new Datum.Text(value.toString());
    }

    private static Datum list(List<?> list) {
        if (Uniform.isMap(list)) {
            return new Datum.MapOf(entries(list));
        }
        List<Datum> elements = new ArrayList<>(list.size());
        for (Object element : list) {
            elements.add(of(element));
        }
        return new Datum.ListOf(elements);
    }

    /** Unordered maps come out of the client in the order of a hash table; by key they read the same every time. */
    private static Datum map(Map<?, ?> map) {
        List<Datum.Entry> entries = entries(map.entrySet());
        if (!(map instanceof SortedMap)) {
            entries.sort(Datums::byKey);
        }
        return new Datum.MapOf(entries);
    }

    private static List<Datum.Entry> entries(Collection<?> given) {
        List<Datum.Entry> entries = new ArrayList<>(given.size());
        for (Object each : given) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
            entries.add(new Datum.Entry(of(entry.getKey()), of(entry.getValue())));
        }
        return entries;
    }

    private static int byKey(Datum.Entry left, Datum.Entry right) {
        if (left.key() instanceof Datum.Int one && right.key() instanceof Datum.Int other) {
            return Long.compare(one.value(), other.value());
        } else if (left.key() instanceof Datum.Text one && right.key() instanceof Datum.Text other) {
            return one.value().compareTo(other.value());
        }
        return left.key().toString().compareTo(right.key().toString());
    }
}
