package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/**
 * What an operation did to a value.
 *
 * @param after the new value, null when nothing changed
 * @param answer the value to give back, null for none
 * @param idle whether {@code after} is all there was, or an empty collection where there was nothing: such a one is kept
 *     as a bin's value, but not created inside another collection
 */
record Effect(@Nullable Element after, @Nullable Element answer, boolean idle) {
    static final Effect NONE = new Effect(null, null, false);

    static Effect answer(@Nullable Element answer) {
        return new Effect(null, answer == Element.Special.NIL ? null : answer, false);
    }

    static Effect change(Element after) {
        return new Effect(after, null, false);
    }

    static Effect changeAndAnswer(@Nullable Element after, @Nullable Element answer) {
        return new Effect(after, answer == Element.Special.NIL ? null : answer, false);
    }

    static Effect idle(Element same, @Nullable Element answer) {
        return new Effect(same, answer, true);
    }
}
