package io.bgql.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A query as one node lists it. Counters are that node's own and count records; the id is unsigned in 64 bits.
 *
 * @param progress percent of the node's partitions that were started; says 100 after an abort too
 * @param threads how many of the node's query threads it takes up
 * @param runTime stands still once the job has ended
 * @param sinceDone zero while the job is active
 */
public record ServerJob(
        long trid,
        String namespace,
        Optional<String> set,
        Kind kind,
        Phase phase,
        OptionalDouble progress,
        Counts counts,
        int rps,
        int threads,
        Duration runTime,
        Duration sinceDone,
        Optional<String> index,
        Optional<String> function,
        String client) {

    /** What the servers call job-type. */
    public enum Kind {
        BACKGROUND_OPERATIONS("background-ops"),
        BACKGROUND_FUNCTION("background-udf"),
        BASIC("basic"),
        AGGREGATION("aggregation"),
        OTHER("other");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether it is a job that changes records without answering to a client. */
        public boolean background() {
            return this == BACKGROUND_OPERATIONS || this == BACKGROUND_FUNCTION;
        }

        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    /** Where the job stands on this node. */
    public enum Phase {
        ACTIVE,
        /** Aborted, with its last records still under way. */
        ABORTING,
        DONE,
        /** Ended by a user, or given up because its client went away. */
        ABORTED;

        public boolean active() {
            return this == ACTIVE || this == ABORTING;
        }
    }

    /** Records by what became of them; throttled ones are those that passed the metadata stage of the filter. */
    public record Counts(long succeeded, long failed, long filteredMeta, long filteredBins, long throttled) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    succeeded + other.succeeded,
                    failed + other.failed,
                    filteredMeta + other.filteredMeta,
                    filteredBins + other.filteredBins,
                    throttled + other.throttled);
        }

        /** Records the filter turned away, on the index or after reading them. */
        public long filtered() {
            return filteredMeta + filteredBins;
        }

        /** Records the job has met, whatever became of them. */
        public long met() {
            return throttled + filteredMeta;
        }
    }
}
