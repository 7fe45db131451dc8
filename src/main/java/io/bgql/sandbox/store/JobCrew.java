package io.bgql.sandbox.store;

/** The threads of one background job. */
final class JobCrew implements BackgroundJob.Crew {
    private final BackgroundJob job;
    private final JobRegistry registry;
    private final JobThreads threads;

    JobCrew(BackgroundJob job, JobRegistry registry, JobThreads threads) {
        this.job = job;
        this.registry = registry;
        this.threads = threads;
    }

    /** Starts the first thread, which the registry has admitted with the job. */
    void startFirst() {
        start(true);
    }

    @Override
    public void addThread() {
        if (registry.admitThread(job.state(), mostThreads())) {
            start(false);
        }
    }

    @Override
    public boolean isTooLarge() {
        return registry.hasTooManyThreads(job.state(), mostThreads());
    }

    private void start(boolean first) {
        String name = "query-" + Long.toUnsignedString(job.state().taskId()) + (first ? "" : "-more");
        threads.start(name, () -> work(first));
    }

    private void work(boolean first) {
        boolean whole = false;
        try {
            job.work(this, first);
            whole = true;
        } finally {
            if (!whole) {
                job.state().abandon(JobEnd.UNKNOWN);
            }
            if (registry.threadEnded(job.state())) {
                job.namespace().counters().add(job.ended());
                registry.finish(job.state());
                job.over();
            }
        }
    }

    private long mostThreads() {
        return job.namespace().settings().value(NamespaceSetting.SINGLE_QUERY_THREADS);
    }
}
