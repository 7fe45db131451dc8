package io.bgql.job;

import io.bgql.job.journal.Beginning;
import io.bgql.plan.BackgroundPlan;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A job to be started.
 *
 * @param statement as the user wrote it; with the parameters, everything needed to plan it again
 * @param parameters the values of the statement's parameters, as literals
 * @param earlier the job that this one goes on with
 */
public record Order(
        BackgroundPlan plan, String statement, Map<String, String> parameters, Optional<Earlier> earlier) {
    public Order {
        parameters = Map.copyOf(parameters);
    }

    /** A job of its own. */
    public static Order of(BackgroundPlan plan, String statement) {
        return new Order(plan, statement, Map.of(), Optional.empty());
    }

    /** A job that goes on with another, and the earliest instant at which that one can have changed a record. */
    public record Earlier(Beginning.Continuation continuation, Optional<Instant> since) {}
}
