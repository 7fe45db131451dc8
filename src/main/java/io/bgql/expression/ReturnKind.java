package io.bgql.expression;

import com.aerospike.client.cdt.MapReturnType;
import java.util.Locale;
import java.util.Optional;

/** What a selector gives of the elements it picks, as written in {@code get(return: …)}; lists and maps share the codes. */
public enum ReturnKind {
    VALUE(MapReturnType.VALUE, false),
    INDEX(MapReturnType.INDEX, false),
    REVERSE_INDEX(MapReturnType.REVERSE_INDEX, false),
    RANK(MapReturnType.RANK, false),
    REVERSE_RANK(MapReturnType.REVERSE_RANK, false),
    COUNT(MapReturnType.COUNT, false),
    EXISTS(MapReturnType.EXISTS, false),
    /** Nothing can't be read, so the number of elements stands for it. */
    NONE(MapReturnType.COUNT, false),
    KEY(MapReturnType.KEY, true),
    KEY_VALUE(MapReturnType.KEY_VALUE, true),
    UNORDERED_MAP(MapReturnType.UNORDERED_MAP, true),
    ORDERED_MAP(MapReturnType.ORDERED_MAP, true);

    private final int code;
    private final boolean mapsOnly;

    ReturnKind(int code, boolean mapsOnly) {
        this.code = code;
        this.mapsOnly = mapsOnly;
    }

    static Optional<ReturnKind> named(String name) {
        String word = name.toUpperCase(Locale.ROOT);
        for (ReturnKind kind : values()) {
            if (kind.name().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    int code() {
        return code;
    }

    boolean mapsOnly() {
        return mapsOnly;
    }

    /** The type of the answer for any number of elements. */
    Type ofMany() {
        return switch (this) {
            case VALUE, INDEX, REVERSE_INDEX, RANK, REVERSE_RANK, KEY -> Type.LIST;
            case COUNT, NONE -> Type.INT;
            case EXISTS -> Type.BOOL;
            case KEY_VALUE, UNORDERED_MAP, ORDERED_MAP -> Type.MAP;
        };
    }

    /** The type of the answer for one element, where it doesn't depend on the element. */
    Optional<Type> ofOne() {
        return switch (this) {
            case VALUE, KEY -> Optional.empty();
            case INDEX, REVERSE_INDEX, RANK, REVERSE_RANK, COUNT, NONE -> Optional.of(Type.INT);
            case EXISTS -> Optional.of(Type.BOOL);
            case KEY_VALUE, UNORDERED_MAP, ORDERED_MAP -> Optional.of(Type.MAP);
        };
    }
}
