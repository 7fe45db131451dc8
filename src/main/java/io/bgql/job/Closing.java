package io.bgql.job;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about a job when its last node had ended it.
 *
 * @param doubt why it may have passed over records all the same
 * @param likely why records may have failed
 */
record Closing(Optional<String> doubt, Optional<String> likely) {
    /** Compares the cluster as it was before with the cluster as it is now. */
    static Closing of(Optional<String> keyBefore, Ground before, Ground now) {
        return new Closing(doubt(keyBefore, now), new Reasons(before, now).likely());
    }

    private static Optional<String> doubt(Optional<String> keyBefore, Ground now) {
        if (keyBefore.isEmpty()) {
            return Optional.of(
                    "the cluster was not at rest when the job began, and records that moved from node to node"
                            + " meanwhile may have been passed over, or met twice");
        }
        if (!now.silent().isEmpty()) {
            List<String> silent = now.silent();
            return Optional.of("whether the cluster changed while the job ran is not known: no answer from "
                    + String.join(", ", silent));
        }
        if (!now.clusterKey().equals(keyBefore)) {
            return Optional.of("the cluster changed while the job ran: a node came, left or restarted, and records that"
                    + " moved meanwhile may have been passed over, or met twice");
        }
        return Optional.empty();
    }
}
