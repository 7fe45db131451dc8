package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.expression.Note;
import io.bgql.job.Finding;
import io.bgql.parse.Language;
import io.bgql.plan.Planner;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.List;

/** One statement being carried out: its text, what may end it early, and everything it may need. */
record Turn(
        Source source,
        Cancellation cancellation,
        Session session,
        Site site,
        Console console,
        Output output,
        Language language) {

    Planner planner() {
        return new Planner(site.catalog(), session.parameters().literals());
    }

    /** The statement as written, without what stands around it. */
    String text(Span span) {
        return source.text()
                .substring(span.start(), Math.min(span.end(), source.text().length()));
    }

    /** Says what is worth knowing about a sound statement, each thing once. */
    void warn(List<Note> notes) {
        notes.stream().map(Note::message).distinct().forEach(message -> console.notice("warning: " + message));
    }

    /** Says what was found that does not stop a statement. */
    void warnOf(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(finding -> finding.diagnostic().message())
                .distinct()
                .forEach(message -> console.notice("warning: " + message));
    }

    /** Refuses a statement that changes anything when the shell was started to look only. */
    void mayChange(Span span) {
        if (session.repeating()) {
            throw new StatementException(Diagnostic.at(
                    span, Diagnostic.Code.REFUSED, "\\watch repeats only statements that change nothing"));
        }
        if (session.settings().readOnly()) {
            throw new StatementException(
                    Diagnostic.at(span, Diagnostic.Code.REFUSED, "this shell was started with --read-only"));
        }
    }
}
