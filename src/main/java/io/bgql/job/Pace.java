package io.bgql.job;

import io.bgql.cluster.ServerJob;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast a job goes on one node, by that node's own clock: records met and percent of progress a second, both smoothed
 * so that about the last three seconds count.
 */
record Pace(double rate, double percentRate, double at, long met, double progress) {
    private static final double MEMORY_SECONDS = 3;

    /** The average since the job began. */
    static Pace of(ServerJob job) {
        double seconds = seconds(job.runTime());
        long met = job.counts().met();
        double progress = job.progress().orElse(0);
        return new Pace(perSecond((double) met, seconds), perSecond(progress, seconds), seconds, met, progress);
    }

    /** With a later look at the same job folded in. */
    Pace next(ServerJob job) {
        double seconds = seconds(job.runTime());
        double passed = seconds - at;
        if (passed <= 0) {
            return this;
        }
        double share = 1 - Math.exp(-passed / MEMORY_SECONDS);
        long metNow = job.counts().met();
        double progressNow = job.progress().orElse(progress);
        return new Pace(
                rate + share * ((metNow - met) / passed - rate),
                percentRate + share * ((progressNow - progress) / passed - percentRate),
                seconds,
                metNow,
                progressNow);
    }

    /** Until all is met at this pace; nothing where the job stands still. */
    Optional<Duration> remaining() {
        if (percentRate <= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round((100 - progress) / percentRate * 1000)));
    }

    private static double perSecond(double amount, double seconds) {
        return seconds > 0 ? amount / seconds : 0;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
