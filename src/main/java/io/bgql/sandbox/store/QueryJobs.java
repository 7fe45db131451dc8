package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import java.util.Optional;

/** The query jobs of a node: those that run, and the last of those that have run. */
public final class QueryJobs {
    QueryJobs() {}

    /** Starts a background job, if all checks pass; returns at once. */
    public JobStart start(Namespace namespace, BackgroundQuery query) {
        return new JobStart.Refused(ResultCode.UNSUPPORTED_FEATURE);
    }

    /** Runs a foreground query on the calling thread until its end. */
    public QueryEnd run(Namespace namespace, ForegroundQuery query, RecordSink sink) {
        return new QueryEnd.Refused(ResultCode.UNSUPPORTED_FEATURE);
    }

    /** Tells an active job to stop; says whether there was one. */
    public boolean abort(long taskId) {
        return false;
    }

    /** Tells all active jobs to stop; says how many there were. */
    public int abortAll() {
        return 0;
    }

    /** Active jobs, newest first, then finished ones, newest first. */
    public List<JobSnapshot> list() {
        return List.of();
    }

    /** A job that is active or still listed. */
    public Optional<JobSnapshot> find(long taskId) {
        return Optional.empty();
    }

    /** Active jobs that are listed: the statistic {@code long_queries_active}. */
    public int activeCount() {
        return 0;
    }
}
