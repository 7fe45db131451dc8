package io.bgql.expression;

import org.jspecify.annotations.Nullable;

/**
 * The type of a term, as far as it is known. Slots that must be of one type are joined and from then on learn from each
 * other; when the whole expression has been read, {@link #type()} decides what is still open.
 */
final class Slot {
    private @Nullable Slot parent;
    private @Nullable Type type;
    private @Nullable Type held;
    private Type fallback;
    private boolean integerLiteral;
    private boolean number;
    private boolean torn;

    private Slot(@Nullable Type type, Type fallback) {
        this.type = type;
        this.fallback = fallback;
    }

    static Slot of(Type type) {
        return new Slot(type, type);
    }

    /** Anything; {@code fallback} if nothing in the expression says more. */
    static Slot open(Type fallback) {
        return new Slot(null, fallback);
    }

    /** An integer literal: INT, unless a FLOAT is wanted in its place. */
    static Slot integerLiteral() {
        Slot slot = new Slot(null, Type.INT);
        slot.integerLiteral = true;
        return slot;
    }

    /** The bin's type in the data, which speaks where the expression leaves a choice. */
    void holds(Type seen) {
        held = seen;
    }

    /** Makes both one; false, and nothing done, if they can't be. */
    boolean join(Slot other) {
        Slot mine = root();
        Slot its = other.root();
        if (mine == its) {
            return true;
        }
        Type joined = mine.type != null ? mine.type : its.type;
        boolean numeric = mine.numeric() || its.numeric();
        if ((its.type != null && its.type != joined) || (joined != null && numeric && !joined.numeric())) {
            return false;
        }
        mine.torn |= its.torn || (mine.undecided() && its.undecided() && mine.fallback != its.fallback);
        mine.fallback = mine.undecided() && !its.undecided() ? its.fallback : mine.fallback;
        mine.type = joined;
        mine.integerLiteral |= its.integerLiteral;
        mine.number |= its.number;
        mine.held = common(mine.held, its.held);
        its.parent = mine;
        return true;
    }

    boolean require(Type wanted) {
        Slot root = root();
        if (root.type != null || (root.numeric() && !wanted.numeric())) {
            return root.type == wanted;
        }
        root.type = wanted;
        return true;
    }

    boolean requireNumber() {
        Slot root = root();
        root.number = root.type == null || root.type.numeric();
        return root.number;
    }

    /** Takes the type only if nothing at all is known. */
    void suggest(Type suggestion) {
        Slot root = root();
        if (root.undecided()) {
            root.type = suggestion;
        }
    }

    /** Whether nothing but different fallbacks speak for a type. */
    boolean torn() {
        Slot root = root();
        return root.torn && root.undecided() && root.held == null;
    }

    /** Whether the expression itself says nothing about the type. */
    boolean open() {
        return root().undecided();
    }

    Type type() {
        Slot root = root();
        if (root.type != null) {
            return root.type;
        }
        boolean numeric = root.numeric();
        if (root.held != null && (!numeric || root.held.numeric())) {
            return root.held;
        }
        return numeric ? Type.INT : root.fallback;
    }

    private boolean undecided() {
        return type == null && !numeric();
    }

    private boolean numeric() {
        return integerLiteral || number;
    }

    private static @Nullable Type common(@Nullable Type one, @Nullable Type other) {
        if (one == null || one == other) {
            return other;
        }
        if (other == null) {
            return one;
        }
        return one.numeric() && other.numeric() ? Type.FLOAT : null;
    }

    private Slot root() {
        Slot slot = this;
        while (slot.parent != null) {
            slot = slot.parent;
        }
        if (slot != this) {
            parent = slot;
        }
        return slot;
    }
}
