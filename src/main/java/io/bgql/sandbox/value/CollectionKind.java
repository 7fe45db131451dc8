package io.bgql.sandbox.value;

/** The kinds of collections that servers search differently, which shows in the order of what they answer. */
enum CollectionKind {
    LIST,
    SORTED_LIST,
    MAP,
    KEY_ORDERED_MAP,
    KEY_VALUE_ORDERED_MAP;

    static CollectionKind of(ElementMap map) {
        return switch (map.order()) {
            case ElementMap.KEY_ORDERED -> KEY_ORDERED_MAP;
            case ElementMap.KEY_VALUE_ORDERED -> KEY_VALUE_ORDERED_MAP;
            default -> MAP;
        };
    }

    boolean isMap() {
        return compareTo(MAP) >= 0;
    }
}
