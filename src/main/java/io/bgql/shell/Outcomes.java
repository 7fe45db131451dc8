package io.bgql.shell;

import io.bgql.job.JobView;
import io.bgql.job.KillResult;
import io.bgql.job.State;
import io.bgql.job.Verified;
import io.bgql.job.Waited;
import io.bgql.report.Units;
import java.time.Duration;

/** Says what the figures of a job leave open: why it is not done, or that it goes on. */
final class Outcomes {
    /** Asking the nodes takes as long, one after the other. */
    private static final Duration NOTICEABLE = Duration.ofMillis(100);

    private final Console console;

    Outcomes(Console console) {
        this.console = console;
    }

    void tell(Waited waited) {
        for (JobView job : waited.jobs()) {
            switch (waited.ending()) {
                case ENDED -> ended(job);
                case TIMED_OUT -> running(job, "the time is up; job ");
                case DETACHED -> running(job, "detached; job ");
            }
        }
    }

    private void running(JobView job, String before) {
        if (job.state() == State.RUNNING) {
            console.notice(before + job.id() + " goes on: WAIT JOB " + job.id() + "; or KILL JOB " + job.id() + ";");
        } else {
            ended(job);
        }
    }

    private void ended(JobView job) {
        job.reason().ifPresent(reason -> console.notice("job " + job.id() + ": " + reason));
        if (job.number().isEmpty() && job.kind().background() && job.state() == State.DONE) {
            console.notice(
                    "job " + job.id() + " is not in the journal: whether the cluster changed while it ran, so that it"
                            + " passed over records, is not known here");
        }
        if (job.number().isPresent() && job.state() != State.DONE) {
            String number = "#" + job.number().getAsInt();
            console.notice(
                    "VERIFY JOB " + number + "; counts the records it should have changed and did not, RESUME JOB "
                            + number + "; changes them");
            if (job.state() == State.UNKNOWN) {
                console.notice("where records moved between nodes while it ran, a change like n = n + 1 may have been"
                        + " made twice, which VERIFY cannot count; WITH (once = bin) rules that out");
            }
        }
    }

    /** What was done stays done. */
    void tell(KillResult killed) {
        killed.job().filter(job -> job.kind().background()).ifPresent(job -> {
            long changed = job.counts().succeeded();
            String what = changed == 0
                    ? "no record"
                    : (changed == 1 ? "1 record, which stays" : changed + " records, which stay") + " changed";
            console.notice("job " + job.id() + " had changed " + what);
        });
    }

    void tell(Verified verified) {
        String number = "#" + verified.number();
        if (verified.missed() > 0) {
            console.notice("RESUME JOB " + number + "; changes the records that were missed");
        }
        if (verified.others().orElse(0) > 0) {
            console.notice(
                    "of the records that match now, up to " + verified.others().getAsLong()
                            + " were written by something else since job " + number
                            + " began: whether it had changed them first, nobody can tell, and RESUME leaves them as they are");
        }
        if (verified.spread().compareTo(NOTICEABLE) > 0) {
            console.notice("the nodes' clocks were " + Units.duration(verified.spread())
                    + " apart when it began; the slowest counts, so that nothing is changed twice");
        }
    }
}
