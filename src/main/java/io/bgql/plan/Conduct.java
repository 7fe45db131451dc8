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
 * @param guarded whether records written since its start are not to be met: the index that drives it may hold what it
 *     writes
 */
public record Conduct(
        boolean keepsPartial,
        Optional<FailureLimit> maxFailed,
        List<DigestRange> stages,
        Optional<Marker> once,
        boolean guarded) {
    /** Nothing beyond what every job gets. */
    public static final Conduct USUAL = new Conduct(false, Optional.empty(), List.of(), Optional.empty(), false);

    public Conduct {
        stages = List.copyOf(stages);
    }

    Conduct keepingPartial(boolean keeps) {
        return new Conduct(keeps, maxFailed, stages, once, guarded);
    }

    Conduct failingAtMost(FailureLimit limit) {
        return new Conduct(keepsPartial, Optional.of(limit), stages, once, guarded);
    }

    Conduct inStages(List<DigestRange> ranges) {
        return new Conduct(keepsPartial, maxFailed, ranges, once, guarded);
    }

    Conduct onceBy(Marker marker) {
        return new Conduct(keepsPartial, maxFailed, stages, Optional.of(marker), guarded);
    }

    Conduct guarded(boolean needed) {
        return new Conduct(keepsPartial, maxFailed, stages, once, needed);
    }
}
