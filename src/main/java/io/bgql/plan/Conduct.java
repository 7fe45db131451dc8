package io.bgql.plan;

import java.util.List;
import java.util.Optional;

/**
 * What the shell does about a job beyond sending it.
 *
 * @param keepsPartial whether the job goes on where some nodes refuse it
 * @param maxFailed the shell ends the job when more fail
 * @param stages the parts to be done one after the other; none: all at once
 * @param once what marks a record as changed; it is part of the work and of the filter already
 */
public record Conduct(
        boolean keepsPartial, Optional<FailureLimit> maxFailed, List<DigestRange> stages, Optional<Marker> once) {
    /** Nothing beyond what every job gets. */
    public static final Conduct USUAL = new Conduct(false, Optional.empty(), List.of(), Optional.empty());

    public Conduct {
        stages = List.copyOf(stages);
    }
}
