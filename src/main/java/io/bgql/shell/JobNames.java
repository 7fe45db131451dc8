package io.bgql.shell;

import io.bgql.job.JobView;
import io.bgql.job.State;
import java.util.List;
import java.util.Optional;

/** Jobs as they can be named, each with how it stands and what it does. */
record JobNames(List<JobView> jobs) {
    /** Only running jobs can be killed. */
    List<Suggestion> at(Situation situation) {
        boolean killing = situation.beginsWith("KILL");
        boolean byNumber = situation.word().startsWith("#");
        return jobs.stream()
                .filter(job -> !killing || job.state() == State.RUNNING)
                .flatMap(job -> suggestion(job, byNumber).stream())
                .toList();
    }

    private static Optional<Suggestion> suggestion(JobView job, boolean byNumber) {
        if (byNumber && job.number().isEmpty()) {
            return Optional.empty();
        }
        String text = byNumber ? "#" + job.number().getAsInt() : job.id();
        String progress = job.progress().isPresent() ? Math.round(job.progress().getAsDouble()) + "% " : "";
        return Optional.of(Suggestion.of(text, job.state().word() + " " + progress + job.subject()));
    }
}
