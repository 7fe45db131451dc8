package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/**
 * What an operation did to a value.
 *
 * @param after the new value, null when nothing changed
 * @param answer the value to give back, null for none
 */
record Effect(@Nullable Element after, @Nullable Element answer) {
    static final Effect NONE = new Effect(null, null);

    static Effect answer(@Nullable Element answer) {
        return new Effect(null, answer == Element.Special.NIL ? null : answer);
    }

    static Effect change(Element after) {
        return new Effect(after, null);
    }
}
