package io.bgql.shell;

import io.bgql.job.JobView;
import io.bgql.report.Units;

/** How a job ended, on one line, for somebody who did not watch it. */
final class JobEnd {
    private JobEnd() {}

    static String line(JobView job) {
        StringBuilder line = new StringBuilder("job ").append(job.id());
        job.number().ifPresent(number -> line.append(" (#").append(number).append(')'));
        line.append(' ').append(job.state().word()).append(" after ").append(Units.duration(job.elapsed()));
        line.append(": ").append(job.counts().succeeded()).append(" ok");
        if (job.counts().failed() > 0) {
            line.append(", ").append(job.counts().failed()).append(" failed");
        }
        job.reason().ifPresent(reason -> line.append("; ").append(reason));
        job.statement().ifPresent(text -> line.append("; ").append(text));
        return line.toString();
    }
}
