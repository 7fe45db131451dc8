package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The jobs a node lists, and the count of threads of all queries, which is limited. */
final class JobRegistry {
    private final Settings<ServiceSetting> settings;
    /** Oldest first, both of them. */
    private final List<JobState> active = new ArrayList<>();

    private final Deque<JobState> finished = new ArrayDeque<>();
    private int threads;
    private int lastOwnId;
    private boolean closed;

    JobRegistry(Settings<ServiceSetting> settings) {
        this.settings = settings;
    }

    /** The id asked for, or the node's next own one for 0. */
    synchronized long taskId(long asked) {
        return asked != 0 ? asked : Integer.toUnsignedLong(++lastOwnId);
    }

    /** Admits a job with its first thread; the code says why if it does not. */
    synchronized int admit(JobState job, boolean listed) {
        if (closed || threads >= settings.value(ServiceSetting.QUERY_THREADS_LIMIT)) {
            return ResultCode.FORBIDDEN;
        }
        if (listed) {
            if (any(job.taskId()).isPresent()) {
                return ResultCode.PARAMETER;
            }
            active.add(job);
        }
        addThread(job);
        return ResultCode.OK;
    }

    /** Counts one thread more for a job, unless it has as many as it may or all queries together do. */
    synchronized boolean admitThread(JobState job, long mostOfJob) {
        boolean full = closed
                || job.threads().get() >= mostOfJob
                || threads >= settings.value(ServiceSetting.QUERY_THREADS_LIMIT);
        if (full) {
            return false;
        }
        addThread(job);
        return true;
    }

    /** Whether a limit was lowered below what is there. */
    synchronized boolean hasTooManyThreads(JobState job, long mostOfJob) {
        return job.threads().get() > mostOfJob || threads > settings.value(ServiceSetting.QUERY_THREADS_LIMIT);
    }

    /** Counts a thread out; says whether it was its job's last one. */
    synchronized boolean threadEnded(JobState job) {
        threads--;
        return job.threads().decrementAndGet() == 0;
    }

    /** Moves a job to the finished ones. */
    synchronized void finish(JobState job) {
        job.finish();
        if (active.remove(job)) {
            finished.addLast(job);
            limitFinished();
        }
    }

    /** Drops the oldest finished jobs that are too many. */
    synchronized void limitFinished() {
        while (finished.size() > settings.value(ServiceSetting.QUERY_MAX_DONE)) {
            finished.removeFirst();
        }
    }

    synchronized boolean abort(long taskId) {
        Optional<JobState> job = of(taskId, active.iterator());
        job.ifPresent(state -> state.abandon(JobEnd.USER_ABORTED));
        return job.isPresent();
    }

    synchronized int abortAll() {
        active.forEach(state -> state.abandon(JobEnd.USER_ABORTED));
        return active.size();
    }

    /** Lets no job start any more and tells all to stop. */
    synchronized void close() {
        closed = true;
        abortAll();
    }

    synchronized int activeCount() {
        return active.size();
    }

    synchronized Optional<JobState> any(long taskId) {
        Optional<JobState> job = of(taskId, active.iterator());
        return job.isPresent() ? job : of(taskId, finished.iterator());
    }

    /** Active ones, newest first, then finished ones, newest first. */
    synchronized List<JobState> all() {
        List<JobState> jobs = new ArrayList<>(active.size() + finished.size());
        for (int i = active.size() - 1; i >= 0; i--) {
            jobs.add(active.get(i));
        }
        finished.descendingIterator().forEachRemaining(jobs::add);
        return jobs;
    }

    private void addThread(JobState job) {
        threads++;
        job.threads().incrementAndGet();
    }

    private static Optional<JobState> of(long taskId, Iterator<JobState> jobs) {
        while (jobs.hasNext()) {
            JobState job = jobs.next();
            if (job.taskId() == taskId) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }
}
