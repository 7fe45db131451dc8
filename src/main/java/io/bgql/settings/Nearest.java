package io.bgql.settings;

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
                .filter(candidate -> distance(word, candidate) <= Math.min(MISTAKES, candidate.length() / 2))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, i, to, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, int i, String to, int j) {
        char here = from.charAt(i - 1);
        char there = to.charAt(j - 1);
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + (here == there ? 0 : 1));
        if (i > 1 && j > 1 && here == to.charAt(j - 2) && there == from.charAt(i - 2)) {
            best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        return best;
    }
}
