package io.bgql.job;

import java.util.List;

/** How waiting for some jobs came to its end, and how the jobs stood then. */
public record Waited(Ending ending, List<JobView> jobs) {
    public Waited {
        jobs = List.copyOf(jobs);
    }

    /** Why nobody waits any longer. */
    public enum Ending {
        /** Every job has its outcome. */
        ENDED,
        /** The time was up; the jobs go on. */
        TIMED_OUT,
        /** The user detached; the jobs go on. */
        DETACHED
    }

    /** Of several jobs the highest counts; 5 when the time was up, 130 when the user detached. */
    public int exitStatus() {
        return switch (ending) {
            case TIMED_OUT -> 5;
            case DETACHED -> 130;
            case ENDED ->
                jobs.stream().mapToInt(job -> job.state().exitStatus()).max().orElse(0);
        };
    }
}
