package io.bgql.sandbox.command;

import io.bgql.sandbox.store.JobSnapshot;
import io.bgql.sandbox.store.JobType;

/** A job as servers 6.0 to 6.2 tell it: the same words in another order, and no index. */
final class OlderJobText implements JobType.Visitor<OlderJobText.Kind> {
    private static final Kind OPERATIONS = new Kind("background-ops", "30", "0", "10000", ":ops-active=");

    /** What differs by the kind of job. */
    record Kind(String name, String netIoBytes, String netIoTime, String socketTimeout, String last) {}

    private OlderJobText() {}

    static String of(JobSnapshot job) {
        Kind kind = job.type().accept(new OlderJobText());
        StringBuilder text = new StringBuilder(400);
        text.append("trid=").append(Long.toUnsignedString(job.taskId()));
        text.append(":job-type=").append(kind.name());
        text.append(":ns=").append(job.namespace());
        if (!job.set().isEmpty()) {
            text.append(":set=").append(job.set());
        }
        if (job.partitionsRequested() > 0) {
            text.append(":n-pids-requested=").append(job.partitionsRequested());
        }
        JobText.appendState(text, job);
        JobText.appendCounts(text, job.counts());
        text.append(":net-io-bytes=").append(kind.netIoBytes());
        text.append(":net-io-time=").append(kind.netIoTime());
        text.append(":socket-timeout=").append(kind.socketTimeout());
        text.append(":from=").append(job.from().replace(':', '+'));
        return kind.last().isEmpty()
                ? text.toString()
                : text.append(kind.last()).append(job.activeRecords()).toString();
    }

    @Override
    public Kind backgroundOps(JobType.BackgroundOps type) {
        return OPERATIONS;
    }

    @Override
    public Kind backgroundUdf(JobType.BackgroundUdf type) {
        String function = ":udf-filename=" + type.module() + ":udf-function=" + type.function() + ":udf-active=";
        return new Kind("background-udf", "30", "0", "10000", function);
    }

    @Override
    public Kind basic(JobType.Basic type) {
        return new Kind(
                "basic",
                Long.toString(type.traffic().bytes()),
                Long.toString(type.traffic().millis()),
                Integer.toString(type.socketTimeoutMillis()),
                "");
    }
}
