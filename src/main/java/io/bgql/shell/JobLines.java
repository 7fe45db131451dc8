package io.bgql.shell;

import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Caution;
import io.bgql.plan.Explained;
import io.bgql.plan.Work;
import io.bgql.report.Measure;
import io.bgql.report.Units;
import java.time.Duration;
import java.util.Optional;

/** What a job would do to each record, how fast, and what would be asked before it starts. */
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
        if (plan.work() instanceof Work.Operations operations) {
            operations.steps().forEach(step -> explanation.say("change", change(step)));
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
        rate(plan, explained, records);
        plan.cautions().stream().sorted().forEach(caution -> explanation.say("asks first", words(caution)));
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

    private static String words(Caution caution) {
        return switch (caution) {
            case EVERY_RECORD -> "it is about every record of the place";
            case WHOLE_NAMESPACE -> "it is about every set of the namespace";
            case IMMORTAL -> "the records it touches would never expire";
            case DELETES_ALL -> "it deletes all there is: the name is to be typed";
        };
    }
}
