package io.bgql.fault;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a seed says of a run.
 *
 * @param once whether the job marks what it has changed
 * @param clocks how far each node's clock is before or behind the true time; at most 2 s are between two of them
 * @param lags how many partitions each node's part of a job stays behind the first one's
 * @param first what strikes the job
 * @param second what strikes the first RESUME
 * @param written how many records an application writes when the first trouble strikes
 * @param luck what is drawn while it runs
 */
record Draw(
        Driver driver,
        boolean once,
        List<Duration> clocks,
        List<Integer> lags,
        Trouble first,
        Trouble second,
        int written,
        SplittableRandom luck) {
    static final int NODES = 3;
    private static final int FARTHEST_CLOCK = 1_000;
    private static final int FARTHEST_LAG = 2_000;
    private static final int MOST_WRITTEN = 8;

    /** Runs with seeds that follow each other meet every trouble, and each driver. */
    static Draw of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Trouble> troubles = List.of(Trouble.values());
        List<Driver> drivers = List.of(Driver.values());
        boolean together = random.nextInt(3) > 0;
        return new Draw(
                drivers.get(Math.floorMod(seed, drivers.size())),
                random.nextInt(4) == 0,
                IntStream.range(0, NODES).mapToObj(node -> clock(random)).toList(),
                IntStream.range(0, NODES)
                        .mapToObj(node -> together ? 0 : random.nextInt(FARTHEST_LAG))
                        .toList(),
                troubles.get(Math.floorMod(seed, troubles.size())),
                random.nextBoolean() ? Trouble.NONE : troubles.get(random.nextInt(troubles.size())),
                random.nextInt(4) == 0 ? 1 + random.nextInt(MOST_WRITTEN) : 0,
                new SplittableRandom(seed).split());
    }

    /** Often as far from the others as can be. */
    static Duration clock(SplittableRandom random) {
        int millis = random.nextInt(-FARTHEST_CLOCK, FARTHEST_CLOCK + 1);
        return Duration.ofMillis(random.nextBoolean() ? Integer.signum(millis) * FARTHEST_CLOCK : millis);
    }

    String statement() {
        return "UPDATE " + Crowd.SET + " SET score = score + 1 WHERE " + Crowd.FITS + " WITH (" + driver.option()
                + (once ? ", once = mark" : "") + ")";
    }
}
