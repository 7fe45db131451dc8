package io.bgql.sandbox.command;

import io.bgql.sandbox.store.JobSnapshot;
import io.bgql.sandbox.store.JobType;

/**
 * A job as {@code query-show} tells it: {@code key=value} joined by colons, in the order of servers 6.3 and later.
 * Colons of the client's address are written as plus signs.
 */
final class JobText implements JobType.Visitor<String> {
    /** What servers print for every background job: the one message of its start, and no real timeout. */
    private static final String BACKGROUND_IO = "net-io-bytes=30:socket-timeout=10000:";

    private final JobSnapshot job;

    private JobText(JobSnapshot job) {
        this.job = job;
    }

    static String of(JobSnapshot job) {
        return new JobText(job).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder(400);
        text.append("trid=")
                .append(Long.toUnsignedString(job.taskId()))
                .append(":ns=")
                .append(job.namespace());
        if (!job.set().isEmpty()) {
            text.append(":set=").append(job.set());
        }
        if (!job.index().isEmpty()) {
            text.append(":sindex-name=").append(job.index());
        }
        if (job.partitionsRequested() > 0) {
            text.append(":n-pids-requested=").append(job.partitionsRequested());
            text.append(":n-keyds-requested=").append(job.digestsRequested());
        }
        appendState(text, job);
        appendCounts(text, job.counts());
        text.append(":from=").append(job.from().replace(':', '+'));
        return text.append(job.type().accept(this)).toString();
    }

    static void appendState(StringBuilder text, JobSnapshot job) {
        text.append(":rps=").append(job.recordsPerSecond());
        text.append(":active-threads=").append(job.activeThreads());
        text.append(":status=").append(job.done() ? "done(" : "active(");
        text.append(job.end().word()).append(')');
        text.append(":job-progress=");
        text.append(Numbers.percent(job.progressPercent()));
        text.append(":run-time=").append(job.runMillis());
        text.append(":time-since-done=").append(job.sinceDoneMillis());
    }

    static void appendCounts(StringBuilder text, JobSnapshot.Counts counts) {
        text.append(":recs-throttled=").append(counts.throttled());
        text.append(":recs-filtered-meta=").append(counts.filteredMeta());
        text.append(":recs-filtered-bins=").append(counts.filteredBins());
        text.append(":recs-succeeded=").append(counts.succeeded());
        text.append(":recs-failed=").append(counts.failed());
    }

    @Override
    public String backgroundOps(JobType.BackgroundOps type) {
        return ":job-type=background-ops:" + BACKGROUND_IO + "ops-active=" + job.activeRecords();
    }

    @Override
    public String backgroundUdf(JobType.BackgroundUdf type) {
        return ":job-type=background-udf:" + BACKGROUND_IO + "udf-filename=" + type.module() + ":udf-function="
                + type.function() + ":udf-active=" + job.activeRecords();
    }

    @Override
    public String basic(JobType.Basic type) {
        return ":job-type=basic:net-io-bytes=" + type.traffic().bytes() + ":net-io-time="
                + type.traffic().millis() + ":socket-timeout=" + type.socketTimeoutMillis();
    }
}
