package io.bgql.sandbox.store;

import java.util.List;
import java.util.Optional;

/** The query jobs of a node: those that run, and the last of those that have run. */
public final class QueryJobs {
    QueryJobs() {}

    /** Starts a background job, if all checks pass; returns at once. */
    public JobStart start(Namespace namespace, BackgroundQuery query) {
        throw new UnsupportedOperationException(namespace.name() + query);
    }

    /** Runs a foreground query on the calling thread until its end. */
    public QueryEnd run(Namespace namespace, ForegroundQuery query, RecordSink sink) {
        throw new UnsupportedOperationException(namespace.name() + query + sink);
    }

    /** Tells an active job to stop; says whether there was one. */
    public boolean abort(long taskId) {
        throw new UnsupportedOperationException("abort " + taskId);
    }

    /** Tells all active jobs to stop; says how many there were. */
    public int abortAll() {
        throw new UnsupportedOperationException("abort all");
    }

    /** Active jobs, newest first, then finished ones, newest first. */
    public List<JobSnapshot> list() {
        throw new UnsupportedOperationException("list");
    }

    /** A job that is active or still listed. */
    public Optional<JobSnapshot> find(long taskId) {
        throw new UnsupportedOperationException("find " + taskId);
    }

    /** Active jobs that are listed: the statistic {@code long_queries_active}. */
    public int activeCount() {
        throw new UnsupportedOperationException("active");
    }
}
