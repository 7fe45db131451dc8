package io.bgql.shell;

import io.bgql.job.Finding;
import io.bgql.plan.Caution;
import io.bgql.plan.WorkPlan;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import java.util.List;

/** What stands against a statement now, or would be asked before it, in the words it would be told in. */
final class FindingLines {
    private final Explanation explanation;
    private final Turn turn;

    FindingLines(Explanation explanation, Turn turn) {
        this.explanation = explanation;
        this.turn = turn;
    }

    void add(BackgroundStatement statement, WorkPlan plan) {
        List<Finding> findings = turn.site().preflight().findings(statement, plan, turn.cancellation());
        say(findings, Finding.Severity.REFUSAL, "refusal");
        CautionWords words = new CautionWords(statement.target());
        plan.cautions().stream().sorted().forEach(caution -> {
            String typed = caution == Caution.DELETES_ALL ? "; its name is to be typed" : "";
            explanation.say("asks first", words.of(caution) + typed);
        });
        say(findings, Finding.Severity.QUESTION, "asks first");
        say(findings, Finding.Severity.WARNING, "warning");
    }

    private void say(List<Finding> findings, Finding.Severity severity, String aspect) {
        findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> words(finding.diagnostic()))
                .distinct()
                .forEach(text -> explanation.say(aspect, text));
    }

    private String words(Diagnostic diagnostic) {
        return diagnostic.span().map(span -> turn.text(span) + ": ").orElse("") + diagnostic.message();
    }
}
