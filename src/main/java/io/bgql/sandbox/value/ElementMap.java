package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import java.util.ArrayList;
import java.util.List;

/**
 * A map value.
 *
 * @param entries sorted by key without duplicates, unless {@code order} is {@link #PRESERVED}; never changed
 * @param order the flags of the map's marker: one of the constants here
 */
public record ElementMap(List<Entry> entries, int order) implements Element {
    /** Such a map is stored and answered sorted all the same, but without a marker. */
    public static final int UNORDERED = 0;

    public static final int KEY_ORDERED = 1;
    public static final int KEY_VALUE_ORDERED = 3;
    /** The order of the entries is the answer's, as in results asked for as key-value pairs. */
    public static final int PRESERVED = 8;

    /** A key with its value. */
    public record Entry(Element key, Element value) {}

    /** Where a key is, or -1 - n when it is missing and would come n-th. */
    int position(Element key) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Ordering.compare(entries.get(middle).key(), key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** This map with a value put for a key. */
    ElementMap with(Element key, Element value) {
        List<Entry> changed = new ArrayList<>(entries.size() + 1);
        changed.addAll(entries);
        int position = position(key);
        if (position >= 0) {
            changed.set(position, new Entry(entries.get(position).key(), value));
        } else {
            changed.add(-1 - position, new Entry(key, value));
        }
        return new ElementMap(changed, order);
    }

    /** Only integers, strings and blobs may be keys. */
    static boolean canBeKey(Element element) {
        return switch (element.type()) {
            case StaticType.INTEGER, StaticType.STRING -> true;
            case StaticType.BLOB -> ((Element.Bytes) element).particleType() == ParticleType.BLOB;
            default -> false;
        };
    }

    @Override
    public int type() {
        return StaticType.MAP;
    }
}
