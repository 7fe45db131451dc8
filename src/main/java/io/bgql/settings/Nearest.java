package io.bgql.settings;

import io.bgql.syntax.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What was probably meant: the word that takes the fewest typing mistakes to get from. */
final class Nearest {
    /** More mistakes than these in a word make it another word. */
    private static final int MISTAKES = 2;

    private Nearest() {}

    static Optional<String> to(String word, Collection<String> words) {
        return words.stream()
                .filter(candidate ->
                        EditDistance.between(word, candidate) <= Math.min(MISTAKES, candidate.length() / 2))
                .min(Comparator.comparingInt(candidate -> EditDistance.between(word, candidate)));
    }
}
