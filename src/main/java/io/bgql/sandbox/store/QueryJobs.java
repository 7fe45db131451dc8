package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import java.util.Optional;

/** The query jobs of a node: those that run, and the last of those that have run. */
public final class QueryJobs {
    private final JobRegistry registry;
    private final JobThreads threads = new JobThreads();

    private final JobWatch watch;

    QueryJobs(Settings<ServiceSetting> settings, JobWatch watch) {
        this.watch = watch;
        this.registry = new JobRegistry(settings);
    }

    /**
     * Starts a background job and returns at once. The checks, in order: the set is known, the rate is allowed, there
     * is an index if one is wanted, the filter compiles, the work is acceptable, there are threads left, the id is new.
     */
    public JobStart start(Namespace namespace, BackgroundQuery query) {
        try {
            watch.beforeStart(query.taskId());
            return new JobStart.Started(launch(namespace, query));
        } catch (RefusedRequest refused) {
            refused(query.taskId());
            return new JobStart.Refused(refused.resultCode());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            refused(query.taskId());
            return new JobStart.Refused(ResultCode.UNKNOWN);
        }
    }

    /** Notes that a background job was not started. */
    public void refused(long taskId) {
        watch.ended(taskId);
    }

    private long launch(Namespace namespace, BackgroundQuery query) throws RefusedRequest {
        Optional<RecordSet> set = namespace.set(query.set());
        if (set.isEmpty()) {
            throw new RefusedRequest(ResultCode.NOT_FOUND);
        }
        int rate = backgroundRate(namespace, query.recordsPerSecond());
        QueryRoute route = QueryRoute.of(namespace, query.index(), query.set());
        ReadyFilter filter = query.filter().ready();
        RecordWork work = query.work().accept(namespace);
        JobState state = new JobState(
                new JobState.Facts(
                        registry.taskId(query.taskId()),
                        namespace.name(),
                        query.set(),
                        route.indexName(),
                        0,
                        0,
                        rate,
                        query.from()),
                namespace.time().ticker(),
                work::type);
        admit(state, true);
        RecordWalk walk = route.walk(query.set().isEmpty() ? null : set.get());
        new JobCrew(new BackgroundJob(namespace, state, walk, filter, work, watch), registry, threads).startFirst();
        return state.taskId();
    }

    private static int backgroundRate(Namespace namespace, int asked) throws RefusedRequest {
        int most = (int) namespace.settings().value(NamespaceSetting.BACKGROUND_QUERY_MAX_RPS);
        if (Integer.compareUnsigned(asked, most) > 0) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
        return asked == 0 ? most : asked;
    }

    /**
     * Runs a foreground query on the calling thread until its end. The checks, in order: there is an index if one is
     * wanted, the projection only reads, the filter compiles, there are threads left, the id is new. A set nobody has
     * written to is an empty one.
     */
    public QueryEnd run(Namespace namespace, ForegroundQuery query, RecordSink sink) {
        try {
            QueryRoute route = QueryRoute.of(namespace, query.index(), query.set());
            checkProjection(query.projection());
            ReadyFilter filter = query.filter().ready();
            JobState state = foregroundState(namespace, query, route.indexName(), sink);
            admit(state, isListed(query));
            return new QueryEnd.Ended(runAdmitted(namespace, query, route, filter, state, sink));
        } catch (RefusedRequest refused) {
            return new QueryEnd.Refused(refused.resultCode());
        }
    }

    private int runAdmitted(
            Namespace namespace,
            ForegroundQuery query,
            QueryRoute route,
            ReadyFilter filter,
            JobState state,
            RecordSink sink) {
        try {
            Optional<RecordSet> set = namespace.set(query.set());
            int code = ResultCode.OK;
            if (set.isPresent()) {
                RecordWalk walk = route.walk(query.set().isEmpty() ? null : set.get());
                code = new ForegroundRun(namespace, query, walk, filter, state, sink).run();
            }
            NamespaceCounter counter = counter(query, code);
            namespace.counters().add(state.usesIndex() ? counter.overIndex() : counter);
            return code;
        } finally {
            registry.threadEnded(state);
            registry.finish(state);
        }
    }

    private JobState foregroundState(Namespace namespace, ForegroundQuery query, String index, RecordSink sink) {
        int socketTimeout =
                query.length() instanceof ForegroundQuery.Length.LongQuery longer ? longer.socketTimeoutMillis() : 0;
        PartitionSelection partitions = query.partitions();
        int rate = query.recordsPerSecond() < 0 ? Integer.MAX_VALUE : query.recordsPerSecond();
        return new JobState(
                new JobState.Facts(
                        registry.taskId(query.taskId()),
                        namespace.name(),
                        query.set(),
                        index,
                        partitions.partitionCount(),
                        partitions.digestCount(),
                        rate,
                        query.from()),
                namespace.time().ticker(),
                () -> new JobType.Basic(sink.traffic(), socketTimeout));
    }

    private static void checkProjection(ForegroundQuery.Projection projection) throws RefusedRequest {
        if (!projection.binData()) {
            return;
        }
        for (Operation operation : projection.operations()) {
            if (!WritePlan.isBinName(operation) || !OperationCode.reads(operation.code())) {
                throw new RefusedRequest(ResultCode.PARAMETER);
            }
        }
    }

    private static boolean isListed(ForegroundQuery query) {
        return query.length() instanceof ForegroundQuery.Length.LongQuery;
    }

    private static NamespaceCounter counter(ForegroundQuery query, int endCode) {
        boolean listed = isListed(query);
        return switch (endCode) {
            case ResultCode.OK ->
                listed ? NamespaceCounter.PI_QUERY_LONG_BASIC_COMPLETE : NamespaceCounter.PI_QUERY_SHORT_BASIC_COMPLETE;
            case ResultCode.TIMEOUT -> NamespaceCounter.PI_QUERY_SHORT_BASIC_TIMEOUT;
            case ResultCode.QUERY_ABORTED -> NamespaceCounter.PI_QUERY_LONG_BASIC_ABORT;
            default ->
                listed ? NamespaceCounter.PI_QUERY_LONG_BASIC_ERROR : NamespaceCounter.PI_QUERY_SHORT_BASIC_ERROR;
        };
    }

    private void admit(JobState state, boolean listed) throws RefusedRequest {
        int code = registry.admit(state, listed);
        if (code != ResultCode.OK) {
            throw new RefusedRequest(code);
        }
    }

    /** Tells an active job to stop; says whether there was one. */
    public boolean abort(long taskId) {
        boolean active = registry.abort(taskId);
        if (active) {
            watch.ended(taskId);
        }
        return active;
    }

    /** Tells all active jobs to stop; says how many there were. */
    public int abortAll() {
        List<JobState> jobs = registry.all();
        int aborted = registry.abortAll();
        jobs.forEach(job -> watch.ended(job.taskId()));
        return aborted;
    }

    /** Active jobs, newest first, then finished ones, newest first. */
    public List<JobSnapshot> list() {
        return registry.all().stream().map(JobState::snapshot).toList();
    }

    /** A job that is active or still listed. */
    public Optional<JobSnapshot> find(long taskId) {
        return registry.any(taskId).map(JobState::snapshot);
    }

    /** Active jobs that are listed: the statistic {@code long_queries_active}. */
    public int activeCount() {
        return registry.activeCount();
    }

    void limitFinished() {
        registry.limitFinished();
    }

    /** Stops all jobs and waits for the threads of those in the background. */
    void close() {
        registry.close();
        threads.close();
    }
}
