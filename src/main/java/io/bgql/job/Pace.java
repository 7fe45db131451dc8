package io.bgql.job;

import io.bgql.cluster.ServerJob;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast a job goes on one node, by that node's own clock. What was met and how far the progress came are summed over
 * time that fades, so that about the last five seconds count, and two looks in quick succession count for little.
 */
record Pace(double met, double percent, double seconds, ServerJob last) {
    private static final double MEMORY_SECONDS = 5;

    /** The average since the job began. */
    static Pace of(ServerJob job) {
        return new Pace(met(job), job.progress().orElse(0), seconds(job), job);
    }

    /** With a later look at the same job folded in. */
    Pace next(ServerJob job) {
        double passed = seconds(job) - seconds(last);
        if (passed <= 0) {
            return this;
        }
        double kept = Math.exp(-passed / MEMORY_SECONDS);
        double advance = job.progress().orElse(0) - last.progress().orElse(0);
        return new Pace(met * kept + met(job) - met(last), percent * kept + advance, seconds * kept + passed, job);
    }

    /** Records met a second. */
    double rate() {
        return seconds > 0 ? met / seconds : 0;
    }

    /** Until all is met at this pace; nothing where the job stands still. */
    Optional<Duration> remaining() {
        if (percent <= 0 || seconds <= 0) {
            return Optional.empty();
        }
        double left = 100 - last.progress().orElse(0);
        return Optional.of(Duration.ofMillis(Math.round(left * seconds / percent * 1000)));
    }

    private static double met(ServerJob job) {
        return (double) job.counts().met();
    }

    private static double seconds(ServerJob job) {
        return job.runTime().toMillis() / 1000.0;
    }
}
