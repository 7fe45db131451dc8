package io.bgql.sandbox.value;

/** Notes whether a comparison came across a map that keeps no order: then its outcome means nothing. */
final class UnorderedMaps {
    private boolean met;

    boolean met() {
        return met;
    }

    void note(Element element) {
        if (element instanceof ElementMap map && (map.order() & ElementMap.KEY_ORDERED) == 0) {
            met |= map.order() != ElementMap.UNORDERED || !map.entries().isEmpty();
        }
    }
}
