package io.bgql.shell;

import io.bgql.expression.IndexChoice;
import io.bgql.plan.Explained;
import io.bgql.report.Cell;
import io.bgql.report.Measure;

/** How the servers come to the records, and what they ask of each. */
final class AccessLines {
    private final Explanation explanation;
    private final Turn turn;

    AccessLines(Explanation explanation, Turn turn) {
        this.explanation = explanation;
        this.turn = turn;
    }

    void add(Explained explained) {
        IndexChoice choice = explained.index();
        explanation.say(
                "index",
                choice.chosen()
                        .map(chosen -> chosen.index().name() + ": " + chosen.range())
                        .orElse("primary index: every record of the place is looked at"));
        choice.chosen().ifPresent(chosen -> {
            explanation.say("index entries", Cell.number(chosen.index().entries()));
            explanation.say("expected records", new Measure.Gauge(Math.rint(chosen.expected())));
        });
        choice.others()
                .forEach(
                        other -> explanation.say("index not used", other.index().name() + ": " + other.reason()));
        condition(explained);
        if (explained.guarded()) {
            explanation.say(
                    "guard", "lastUpdate() < start: what the job has written, or anyone since, is not met again");
        }
    }

    /** Parts that need no record come first: they are decided first. */
    void condition(Explained explained) {
        explained.parts().stream()
                .filter(part -> !part.needsRecord())
                .forEach(part -> explanation.say("condition, index only", turn.text(part.span())));
        explained.parts().stream()
                .filter(Explained.Part::needsRecord)
                .forEach(part -> explanation.say("condition, needs record", turn.text(part.span())));
        explained.condition().ifPresent(condition -> explanation.say("filter", condition.base64()));
    }
}
