package io.bgql.job.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A job as it was about to be sent. Instants are milliseconds since 1970.
 *
 * @param parameters the values of the statement's parameters, as literals
 * @param kind the servers' word for the type of the job
 * @param filter the statement's own condition in Base64; what is sent may be narrower
 * @param clocks what each node's own clock showed just before, by node
 * @param clusterKey of the cluster at rest; empty where it was not, so that nothing can be concluded later
 * @param since the earliest instant at which this job, or one that it goes on with, can have changed a record
 * @param warnings what was known to speak against it when it began
 */
public record Beginning(
        long trid,
        String statement,
        Map<String, String> parameters,
        String namespace,
        Optional<String> set,
        String kind,
        int rps,
        Optional<String> filter,
        Map<String, Long> clocks,
        Optional<String> clusterKey,
        OptionalLong since,
        List<String> warnings,
        Optional<Continuation> continues) {
    public Beginning {
        parameters = Map.copyOf(new TreeMap<>(parameters));
        clocks = Map.copyOf(clocks);
        warnings = List.copyOf(warnings);
    }

    /** When it began, by the slowest of the nodes' clocks that could be read. */
    public Optional<Instant> firstClock() {
        return clocks.values().stream().min(Long::compare).map(Instant::ofEpochMilli);
    }

    /** Nothing where a node's clock could not be read. */
    public Optional<Instant> sinceInstant() {
        return since.isPresent() ? Optional.of(Instant.ofEpochMilli(since.getAsLong())) : Optional.empty();
    }

    /**
     * The job that this one goes on with.
     *
     * @param how the RESUME statement, or the words that name a stage
     */
    public record Continuation(long trid, Kind kind, String how) {}

    /** Why there is another job. */
    public enum Kind {
        RESUME,
        STAGE
    }
}
