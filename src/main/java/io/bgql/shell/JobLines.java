package io.bgql.shell;

import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Explained;
import io.bgql.plan.Work;
import io.bgql.plan.WorkPlan;
import io.bgql.report.Measure;
import io.bgql.report.Units;
import java.time.Duration;
import java.util.Optional;

/** What a job, or work by key, would do to each record, and how fast. */
final class JobLines {
    private static final int NEVER = -1;
    private static final int KEEP = -2;

    private final Explanation explanation;
    private final Turn turn;

    JobLines(Explanation explanation, Turn turn) {
        this.explanation = explanation;
        this.turn = turn;
    }

    void add(BackgroundPlan plan, Explained explained, Optional<Long> records) {
        work(plan);
        rate(plan, explained, records);
        new ConductLines(explanation).add(plan.conduct());
    }

    /** What is done to each record, by a job or by key. */
    void work(WorkPlan plan) {
        if (plan.work() instanceof Work.Operations operations) {
            operations.steps().stream()
                    .filter(step -> !marks(plan, step))
                    .forEach(step -> explanation.say("change", change(step)));
        } else if (plan.work() instanceof Work.FunctionCall call) {
            explanation.say("change", "function " + call.function() + " of module " + call.module());
        }
        boolean deletes = plan.work() instanceof Work.Operations operations && operations.deletes();
        if (!deletes) {
            explanation.say("ttl", ttl(plan.ttl()));
        }
        if (plan.durable()) {
            explanation.say("durable", "deletes leave tombstones");
        }
    }

    /** Whether it is the step that nobody wrote: nothing else may write the marker's bin. */
    private static boolean marks(WorkPlan plan, Work.Step step) {
        return plan instanceof BackgroundPlan job
                && job.conduct()
                        .once()
                        .filter(marker -> step.bin().equals(Optional.of(marker.bin())))
                        .isPresent();
    }

    private String change(Work.Step step) {
        return step.bin().isEmpty() ? step.words() : turn.text(step.span()) + ": " + step.words();
    }

    static String ttl(int seconds) {
        return switch (seconds) {
            case KEEP -> "each record keeps the expiry it has";
            case NEVER -> "records never expire";
            case 0 -> "the default of the set or namespace counts anew";
            default -> "records expire " + Units.duration(Duration.ofSeconds(seconds)) + " after the write";
        };
    }

    /** Records that the primary index alone turns away cost nothing, so the time is the most that the rate makes of it. */
    private void rate(BackgroundPlan plan, Explained explained, Optional<Long> records) {
        int most = turn.site()
                .catalog()
                .namespace(plan.namespace())
                .map(namespace -> namespace.backgroundMaxRps())
                .orElse(0);
        int rps = plan.rps() == 0 ? most : plan.rps();
        String bound = rps + " records/s on each node" + (plan.rps() == 0 ? ", the servers' maximum" : "");
        explanation.say("rate", bound);
        long nodes = Math.max(1, turn.site().nodes().names().size());
        Optional<Long> met = explained
                .index()
                .chosen()
                .map(chosen -> Math.round(chosen.expected()))
                .or(() -> records);
        if (rps > 0 && met.isPresent()) {
            long millis = met.get() * 1_000 / (rps * nodes);
            explanation.say("duration if all are read", new Measure.Elapsed(Duration.ofMillis(millis)));
        }
    }
}
