package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.job.Waited;
import java.util.List;
import java.util.Optional;

/** The end of a sitting at a cluster that ends with it: the jobs it has started come first. */
final class Settling {
    private final Site site;
    private final Console console;
    private final Interruption interruption;

    Settling(Site site, Console console, Interruption interruption) {
        this.site = site;
        this.console = console;
        this.interruption = interruption;
    }

    void settle() {
        if (site.jobs().ongoing().isEmpty()) {
            return;
        }
        Cancellation cancellation = interruption.begin();
        try {
            Unfinished unfinished = new Unfinished(site);
            List<JobView> running = unfinished.jobs(cancellation);
            if (console.asks()) {
                unfinished.name(running, console);
            }
            if (!running.isEmpty() && wanted(running.size())) {
                await(running.stream().map(JobView::trid).toList(), cancellation);
            }
        } finally {
            interruption.end();
        }
    }

    private boolean wanted(int running) {
        String jobs = running == 1 ? "1 job" : running + " jobs";
        if (!console.asks()) {
            console.notice("waiting for " + jobs + ", then the sandbox ends");
            return true;
        }
        return console.agrees(jobs + " would end with the sandbox. Wait?");
    }

    private void await(List<Long> running, Cancellation cancellation) {
        Waited waited;
        try (Console.ProgressView progress = console.progress()) {
            waited = site.jobs().await(running, Optional.empty(), Optional.empty(), progress, cancellation);
        }
        waited.jobs().stream()
                .filter(job -> job.state() != State.RUNNING)
                .map(JobEnd::line)
                .forEach(console::notice);
    }
}
