package io.bgql.job;

import io.bgql.plan.FailureLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** Ends a job of which more records fail than was allowed, as soon as that is seen. Used by the thread that waits. */
public final class Brake implements Progress {
    private final FailureLimit limit;
    private final Progress progress;
    private final LongConsumer kill;
    private final Set<Long> killed = new HashSet<>();

    /** Jobs are ended by {@code kill}; everything is told to {@code progress} too. */
    public Brake(FailureLimit limit, Progress progress, LongConsumer kill) {
        this.limit = limit;
        this.progress = progress;
        this.kill = kill;
    }

    @Override
    public void update(List<JobView> jobs) {
        progress.update(jobs);
        for (JobView job : jobs) {
            boolean over = limit.exceeded(job.counts().succeeded(), job.counts().failed());
            if (job.state() == State.RUNNING && over && killed.add(job.trid())) {
                kill.accept(job.trid());
            }
        }
    }

    /** Whether the job was ended for its failures. */
    public boolean killed(long trid) {
        return killed.contains(trid);
    }
}
