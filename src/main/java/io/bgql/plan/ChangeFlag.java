package io.bgql.plan;

import java.util.Locale;
import java.util.Optional;

/**
 * Words that say how a change is carried out, written behind its arguments. Of one {@link Choice} only one word can
 * stand in a call.
 */
public enum ChangeFlag {
    ADD_UNIQUE("unique"),
    INSERT_BOUNDED("bounded"),
    CREATE_ONLY(Choice.MODE),
    UPDATE_ONLY(Choice.MODE),
    NO_FAIL,
    PARTIAL,
    ORDERED(Choice.ORDER),
    UNORDERED(Choice.ORDER),
    KEY_ORDERED(Choice.ORDER),
    KEY_VALUE_ORDERED(Choice.ORDER),
    DESCENDING(Choice.SORTING),
    DROP_DUPLICATES(Choice.SORTING),
    FROM_FRONT,
    GROW_ONLY(Choice.GROWTH),
    SHRINK_ONLY(Choice.GROWTH),
    SIGNED,
    FAIL(Choice.OVERFLOW),
    SATURATE(Choice.OVERFLOW),
    WRAP(Choice.OVERFLOW),
    ALLOW_FOLD;

    private final Choice choice;
    private final String alias;

    ChangeFlag(Choice choice, String alias) {
        this.choice = choice;
        this.alias = alias;
    }

    ChangeFlag(Choice choice) {
        this(choice, "");
    }

    ChangeFlag(String alias) {
        this(Choice.ALONE, alias);
    }

    ChangeFlag() {
        this(Choice.ALONE, "");
    }

    static Optional<ChangeFlag> named(String word) {
        for (ChangeFlag flag : values()) {
            if (flag.name().equalsIgnoreCase(word) || flag.alias.equalsIgnoreCase(word)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    /** The name as it is typed; letter case does not count. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean excludes(ChangeFlag other) {
        return this != other && choice != Choice.ALONE && choice == other.choice;
    }

    /** Whether the word can stand behind this label: {@code overflow: wrap}. */
    boolean answers(String label) {
        return choice != Choice.ALONE && choice.name().equalsIgnoreCase(label);
    }

    /** What only one answer can be given to; also a label that can stand before it. */
    private enum Choice {
        ALONE,
        MODE,
        ORDER,
        /** A server 8.1.2 refuses to do both at once. */
        SORTING,
        GROWTH,
        OVERFLOW
    }
}
