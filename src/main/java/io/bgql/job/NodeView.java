package io.bgql.job;

import io.bgql.cluster.ServerJob;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A job on one node, with the last values that node gave.
 *
 * @param progress percent; the last true one where the job was aborted, empty where that was never seen
 * @param rate records met a second, smoothed while running, the average afterwards
 * @param remaining how long the job will run on here at its present pace
 * @param reason why the job is refused, unknown or without an answer here
 */
public record NodeView(
        String node,
        Standing standing,
        OptionalDouble progress,
        ServerJob.Counts counts,
        double rate,
        Duration runTime,
        Optional<Duration> remaining,
        Optional<String> reason) {

    /** Where the job stands on one node. */
    public enum Standing {
        RUNNING,
        DONE,
        ABORTED,
        /** The set never existed here: nothing to do. */
        NOTHING_TO_DO,
        /** The node refused the start. */
        REFUSED,
        /** The node answers and does not list the job, and no end was seen. */
        NOT_LISTED,
        /** The node does not answer, or has left the cluster. */
        SILENT;

        /** The standing with this word; silent, which is nothing known, where there is none. */
        static Standing of(String word) {
            return Arrays.stream(values())
                    .filter(standing -> standing.word().equals(word))
                    .findFirst()
                    .orElse(SILENT);
        }

        /** The words people read. */
        public String word() {
            return switch (this) {
                case RUNNING -> "running";
                case DONE -> "done";
                case ABORTED -> "aborted";
                case NOTHING_TO_DO -> "nothing to do";
                case REFUSED -> "refused";
                case NOT_LISTED -> "not listed";
                case SILENT -> "no answer";
            };
        }
    }
}
