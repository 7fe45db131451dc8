package io.bgql.job.journal;

import io.bgql.cluster.ServerJob;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a job stood at some time: the word of its state and, node by node, the last that was seen.
 *
 * @param reason all there is to say about its state
 * @param doubt why it may have passed over records although every node ended it
 * @param likely why records may have failed
 */
public record Mark(
        long trid,
        String state,
        Optional<String> reason,
        Optional<String> doubt,
        Optional<String> likely,
        List<Part> parts) {
    public Mark {
        parts = List.copyOf(parts);
    }

    /** Whether the job went on; its outcome is open then. */
    public boolean running() {
        return state.equals(Pages.RUNNING);
    }

    /** One node's part; progress in percent, the time it ran in milliseconds. */
    public record Part(
            String node,
            String standing,
            OptionalDouble progress,
            ServerJob.Counts counts,
            int rps,
            long runMillis,
            Optional<String> reason) {}
}
