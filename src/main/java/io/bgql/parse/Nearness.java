package io.bgql.parse;

import io.bgql.syntax.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of some words somebody may have meant: by insertions, deletions, changes and swaps of letters. */
final class Nearness {
    private static final int FARTHEST = 2;

    private Nearness() {}

    /** The nearest of the candidates, the first of equals; empty when none is near. */
    static Optional<String> nearest(String word, List<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate ->
                        isNear(EditDistance.between(wanted, candidate.toLowerCase(Locale.ROOT)), wanted, candidate))
                .min(Comparator.comparingInt(
                        candidate -> EditDistance.between(wanted, candidate.toLowerCase(Locale.ROOT))));
    }

    private static boolean isNear(int distance, String word, String candidate) {
        return distance > 0 && distance <= FARTHEST && 2 * distance < Math.max(word.length(), candidate.length());
    }
}
