package io.bgql.expression;

import io.bgql.syntax.EditDistance;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest name that differs by at most a third of its letters, letter case not counted. */
    public static Optional<String> of(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int distance = EditDistance.between(wanted, name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return least <= Math.max(1, Math.max(typed.length(), best.length()) / 3) ? Optional.of(best) : Optional.empty();
    }
}
