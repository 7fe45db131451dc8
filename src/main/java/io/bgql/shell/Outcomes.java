package io.bgql.shell;

import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.job.Waited;

/** Says what the figures of a job leave open: why it is not done, or that it goes on. */
final class Outcomes {
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
    }
}
