package io.bgql.sandbox.store;

import io.bgql.sandbox.value.StaticType;
import java.util.Locale;
import java.util.Optional;

/** What of a value a secondary index is of: the value itself or the parts of a collection. In the order of the wire. */
public enum IndexCollection {
    DEFAULT,
    LIST,
    MAPKEYS,
    MAPVALUES;

    /** The form of a name, in whatever case it is written. */
    public static Optional<IndexCollection> named(String name) {
        for (IndexCollection collection : values()) {
            if (collection.word().equalsIgnoreCase(name)) {
                return Optional.of(collection);
            }
        }
        return Optional.empty();
    }

    /** The form of a number on the wire; empty for a number that stands for none. */
    public static Optional<IndexCollection> numbered(int number) {
        return number >= 0 && number < values().length ? Optional.of(values()[number]) : Optional.empty();
    }

    /** The name in info commands. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an expression's type must be, of {@link StaticType}, for its value to be indexed so. */
    public int resultType(IndexType type) {
        return switch (this) {
            case DEFAULT -> type.resultType();
            case LIST -> StaticType.LIST;
            case MAPKEYS, MAPVALUES -> StaticType.MAP;
        };
    }
}
