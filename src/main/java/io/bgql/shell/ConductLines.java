package io.bgql.shell;

import io.bgql.plan.Conduct;

/** What the shell itself would do about a job. */
final class ConductLines {
    private final Explanation explanation;

    ConductLines(Explanation explanation) {
        this.explanation = explanation;
    }

    void add(Conduct conduct) {
        conduct.once()
                .ifPresent(marker -> explanation.say(
                        "once",
                        "each record that is changed gets '" + marker.label() + "' in bin " + marker.bin()
                                + " in the same transaction, and one that has it is left as it is"));
        for (int stage = 0; stage < conduct.stages().size(); stage++) {
            explanation.say(
                    "stage " + (stage + 1),
                    "the records from " + conduct.stages().get(stage).words() + " by digest");
        }
        conduct.maxFailed()
                .ifPresent(limit -> explanation.say(
                        "max_failed",
                        "aborted on every node when more than " + limit.words()
                                + " of its records fail, as long as the shell stays with it"));
        if (conduct.keepsPartial()) {
            explanation.say("on_partial", "goes on where some nodes refuse it");
        }
    }
}
