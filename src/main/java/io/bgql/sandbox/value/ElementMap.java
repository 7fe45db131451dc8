package io.bgql.sandbox.value;

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

    @Override
    public int type() {
        return StaticType.MAP;
    }
}
