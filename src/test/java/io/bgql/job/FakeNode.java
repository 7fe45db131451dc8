package io.bgql.job;

import io.bgql.cluster.AbortReply;
import io.bgql.cluster.Acceptance;
import io.bgql.cluster.Answer;
import io.bgql.cluster.ServerJob;
import io.bgql.cluster.ServerJob.Counts;
import io.bgql.cluster.ServerJob.Phase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One scripted node. It goes through a list of steps, one a look; the last one stays. Jobs it was not asked to start
 * can be put on it.
 */
final class FakeNode {
    private final String name;
    private final Deque<Step> script = new ArrayDeque<>();
    private final List<ServerJob> others = new ArrayList<>();
    private Function<String, Acceptance> acceptance = Acceptance.Accepted::new;
    private Function<String, Answer<AbortReply>> abort = node -> new Answer.Given<>(node, new AbortReply.NotActive());
    private long started;
    private int aborts;

    FakeNode(String name) {
        this.name = name;
    }

    /** What the node says of the started job at one look. */
    sealed interface Step {
        record Shown(Phase phase, double progress, Counts counts, Duration runTime) implements Step {}

        record Missing() implements Step {}

        record NoAnswer(String reason) implements Step {}
    }

    static Step active(double progress, long succeeded) {
        return new Step.Shown(Phase.ACTIVE, progress, counts(succeeded, 0), Duration.ofSeconds((long) progress));
    }

    static Step aborting(long succeeded) {
        return new Step.Shown(Phase.ABORTING, 100, counts(succeeded, 0), Duration.ofSeconds(60));
    }

    static Step aborted(long succeeded) {
        return new Step.Shown(Phase.ABORTED, 100, counts(succeeded, 0), Duration.ofSeconds(60));
    }

    static Step done(long succeeded, long failed) {
        return new Step.Shown(Phase.DONE, 100, counts(succeeded, failed), Duration.ofSeconds(100));
    }

    static Step missing() {
        return new Step.Missing();
    }

    static Step silent() {
        return new Step.NoAnswer("no answer within 1000 ms");
    }

    private static Counts counts(long succeeded, long failed) {
        return new Counts(succeeded, failed, 0, 0, succeeded + failed);
    }

    FakeNode says(Step... steps) {
        script.clear();
        script.addAll(List.of(steps));
        return this;
    }

    FakeNode accepts(Function<String, Acceptance> answer) {
        acceptance = answer;
        return this;
    }

    /** The node confirms an abort, and goes on with these steps. */
    FakeNode aborts(Step... afterwards) {
        abort = node -> {
            says(afterwards);
            return new Answer.Given<>(node, new AbortReply.Aborting());
        };
        return this;
    }

    FakeNode answersAbort(Answer<AbortReply> answer) {
        abort = node -> answer;
        return this;
    }

    /** Lists a job that somebody else started, at every look. */
    FakeNode lists(long trid, ServerJob.Kind kind, Step.Shown shown) {
        others.add(job(trid, kind, shown));
        return this;
    }

    int aborted() {
        return aborts;
    }

    Acceptance start(long trid) {
        started = trid;
        return acceptance.apply(name);
    }

    Answer<AbortReply> abort(long trid) {
        aborts++;
        return abort.apply(name);
    }

    Answer<List<ServerJob>> list() {
        Step step = script.isEmpty() ? missing() : script.size() > 1 ? script.remove() : script.peek();
        if (step instanceof Step.NoAnswer none) {
            return new Answer.NoAnswer<>(name, none.reason());
        }
        List<ServerJob> jobs = new ArrayList<>(others);
        if (step instanceof Step.Shown shown) {
            jobs.add(job(started, ServerJob.Kind.BACKGROUND_OPERATIONS, shown));
        }
        return new Answer.Given<>(name, jobs);
    }

    private static ServerJob job(long trid, ServerJob.Kind kind, Step.Shown shown) {
        return new ServerJob(
                trid,
                "test",
                Optional.of("users"),
                kind,
                shown.phase(),
                OptionalDouble.of(shown.progress()),
                shown.counts(),
                0,
                1,
                shown.runTime(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                "10.0.0.1:4711");
    }
}
