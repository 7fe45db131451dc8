package io.bgql.shell;

/** How many match by a sample of every n-th record, in which so many were found; with n = 1 it is a count. */
record Estimate(int every, long found) {
    /** As many standard deviations as 95 of 100 samples come within. */
    private static final double DEVIATIONS = 1.96;

    /** Where none was found, in 95 of 100 samples there are fewer than this for each record looked at. */
    private static final int NONE_FOUND = 3;

    static Estimate exact(long count) {
        return new Estimate(1, count);
    }

    long matching() {
        return found * every;
    }

    /** Of 100 samples, 95 are off by no more. Each matching record is in the sample with the same chance. */
    long margin() {
        if (every == 1) {
            return 0;
        }
        if (found == 0) {
            return (long) NONE_FOUND * every;
        }
        double chance = 1.0 / every;
        return (long) Math.ceil(DEVIATIONS * every * Math.sqrt(found * (1 - chance)));
    }

    String words() {
        return every == 1
                ? "every record"
                : "one record of " + every + ", by digest; " + found
                        + " of them match; the margin holds for 95 % of samples";
    }
}
