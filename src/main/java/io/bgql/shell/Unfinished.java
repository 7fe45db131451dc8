package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.job.JobView;
import io.bgql.syntax.StatementException;
import java.util.List;

/** The jobs of this shell that still run at a cluster it is about to leave. */
final class Unfinished {
    private final Site site;

    Unfinished(Site site) {
        this.site = site;
    }

    /** Asked once more, since some may have ended meanwhile; as last seen, where no node answers. */
    List<JobView> jobs(Cancellation cancellation) {
        if (!site.jobs().ongoing().isEmpty()) {
            try {
                site.jobs().jobs(false, cancellation);
            } catch (StatementException silent) {
                return site.jobs().ongoing();
            }
        }
        return site.jobs().ongoing();
    }

    /** Names each, for it goes on without the shell. */
    void name(List<JobView> jobs, Console console) {
        jobs.forEach(job -> console.notice("still running at " + site.cluster() + ": job " + job.id()
                + job.statement().map(text -> ", " + text).orElse("")));
    }
}
