package io.bgql.parse;

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
                .filter(candidate -> isNear(distance(wanted, candidate.toLowerCase(Locale.ROOT)), wanted, candidate))
                .min(Comparator.comparingInt(candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT))));
    }

    private static boolean isNear(int distance, String word, String candidate) {
        return distance > 0 && distance <= FARTHEST && 2 * distance < Math.max(word.length(), candidate.length());
    }

    /** Damerau and Levenshtein's distance, in which no stretch is edited twice. */
    static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            current[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                current[j] = Math.min(Math.min(last[j], current[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (isSwap(left, i, right, j)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return current[right.length()];
    }

    private static boolean isSwap(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
