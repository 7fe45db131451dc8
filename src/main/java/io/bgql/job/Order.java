package io.bgql.job;

import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import io.bgql.job.journal.Beginning;
import io.bgql.job.journal.Entry;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Guard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job to be started.
 *
 * @param statement as the user wrote it; with the parameters, everything needed to plan it again
 * @param parameters the values of the statement's parameters, as literals
 * @param condition the statement's own condition in Base64, without what guards were added to the plan's
 * @param warnings what was known to speak against it, and did not keep it from being started
 * @param earlier the job that this one goes on with
 */
public record Order(
        BackgroundPlan plan,
        String statement,
        Map<String, String> parameters,
        Optional<String> condition,
        List<String> warnings,
        Optional<Earlier> earlier) {
    public Order {
        parameters = Map.copyOf(parameters);
        warnings = List.copyOf(warnings);
    }

    /** A job that goes on with another, and the earliest instant at which that one can have changed a record. */
    public record Earlier(Beginning.Continuation continuation, Optional<Instant> since) {}

    /** A job of its own, of a statement without parameters. */
    public static Order of(BackgroundPlan plan, String statement) {
        return of(plan, statement, Map.of());
    }

    /** A job of its own. */
    public static Order of(BackgroundPlan plan, String statement, Map<String, String> parameters) {
        List<String> warnings =
                plan.notes().stream().map(Note::message).distinct().toList();
        return new Order(plan, statement, parameters, condition(plan), warnings, Optional.empty());
    }

    /** With what the nodes have said about it. */
    public Order warned(List<Finding> findings) {
        Stream<String> more = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(finding -> finding.diagnostic().message());
        List<String> all = Stream.concat(warnings.stream(), more).distinct().toList();
        return new Order(plan, statement, parameters, condition, all, earlier);
    }

    /** The statement's own condition, as long as no guard was added. */
    public static Optional<String> condition(BackgroundPlan plan) {
        return plan.filter().map(Compiled::base64);
    }

    /** For fewer records. */
    public Order narrowed(Guard guard) {
        return new Order(plan.guarded(guard), statement, parameters, condition, warnings, earlier);
    }

    /** As the continuation of another job. */
    public Order after(Entry other, Beginning.Kind kind, String how) {
        Beginning.Continuation continuation = new Beginning.Continuation(other.trid(), kind, how);
        return new Order(
                plan,
                statement,
                parameters,
                condition,
                warnings,
                Optional.of(new Earlier(continuation, other.beginning().sinceInstant())));
    }
}
