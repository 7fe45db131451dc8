package io.bgql.bench;

import java.util.List;
import java.util.Locale;

/**
 * What a benchmark found, with what it is to be compared to.
 *
 * @param goal what the median is divided by for the ratio, 0 for none
 * @param wanted which side of the goal is good
 */
record Figure(String name, String unit, List<Double> samples, double goal, Wanted wanted) {
    /** Whether more is better. */
    enum Wanted {
        AT_LEAST("at least"),
        AT_MOST("at most");

        private final String words;

        Wanted(String words) {
            this.words = words;
        }
    }

    Figure {
        samples = samples.stream().sorted().toList();
    }

    /** The middle one, or the mean of the two in the middle. */
    double median() {
        int size = samples.size();
        return (samples.get((size - 1) / 2) + samples.get(size / 2)) / 2;
    }

    String goalText() {
        return goal == 0 ? "" : wanted.words + " " + number(goal);
    }

    String ratioText() {
        return goal == 0 ? "" : String.format(Locale.ROOT, "%.2f", median() / goal);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%,.2f" : value < 1000 ? "%,.1f" : "%,.0f", value);
    }
}
