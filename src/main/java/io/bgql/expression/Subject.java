package io.bgql.expression;

import java.util.Optional;

/**
 * What a condition speaks of, as an index would have to hold it: a bin or a place in one (the context in the server's
 * Base64, empty at the bin itself), and the expression that reads it, also in Base64.
 */
record Subject(Optional<String> bin, String context, String expression, Catalog.Collection collection, Type type) {
    boolean heldBy(Catalog.Index index) {
        if (index.type() != type || index.collection() != collection) {
            return false;
        }
        if (index.expression().isPresent()) {
            return index.expression().get().equals(expression);
        }
        return bin.equals(Optional.of(index.bin()))
                && context.equals(index.context().orElse(""));
    }

    /** Only a single value can be asked to lie in two ranges at once; of two elements each may lie in one. */
    boolean single() {
        return collection == Catalog.Collection.SCALAR;
    }

    /** The name that a description uses. */
    static String words(Catalog.Index index) {
        String held = index.expression().isPresent()
                ? "its expression"
                : index.bin() + (index.context().isPresent() ? " (inside)" : "");
        return switch (index.collection()) {
            case SCALAR -> held;
            case LIST -> "an element of " + held;
            case MAP_KEYS -> "a key of " + held;
            case MAP_VALUES -> "a value of " + held;
        };
    }
}
