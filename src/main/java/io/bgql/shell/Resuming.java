package io.bgql.shell;

import io.bgql.job.Finding;
import io.bgql.job.Order;
import io.bgql.job.State;
import io.bgql.job.journal.Beginning;
import io.bgql.job.journal.Entry;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Guard;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.JobStatement;
import io.bgql.syntax.Option;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.List;

/** RESUME JOB: the same statement once more, for the records that the job did not change. */
final class Resuming {
    private final Turn turn;
    private final JobStatement.ResumeJob resume;

    Resuming(Turn turn, JobStatement.ResumeJob resume) {
        this.turn = turn;
        this.resume = resume;
    }

    int carryOut() {
        resume.options().forEach(Resuming::check);
        EarlierJob earlier = new EarlierJob(turn, resume.job());
        Entry entry = earlier.entry();
        if (turn.site().jobs().job(entry.trid(), turn.cancellation()).state() == State.RUNNING) {
            throw refused(
                    resume.job().span(),
                    "job #" + entry.number() + " still runs",
                    "KILL JOB #" + entry.number() + "; ends it, WAIT JOB #" + entry.number() + "; waits for its end");
        }
        BackgroundStatement statement = earlier.statement(resume.options(), resume.inBackground());
        BackgroundPlan plan = earlier.plan(statement);
        List<Finding> findings = check(statement, plan);
        Order order = Order.of(
                        plan, entry.beginning().statement(), entry.beginning().parameters())
                .warned(findings)
                .after(entry, Beginning.Kind.RESUME, turn.text(resume.span()));
        return new JobRun(turn).carryOut(guarded(order, earlier), resume.inBackground());
    }

    private static void check(Option option) {
        boolean allowed = option instanceof Option.Rps
                || option instanceof Option.Index
                || option instanceof Option.MaxFailed
                || option instanceof Option.Stages;
        if (!allowed) {
            throw refused(
                    option.span(),
                    "RESUME has no such option",
                    "it takes index, max_failed, rps, stages; the others stay as they were");
        }
    }

    private List<Finding> check(BackgroundStatement statement, BackgroundPlan plan) {
        List<Finding> findings = turn.site().preflight().findings(statement, plan, turn.cancellation());
        for (Finding finding : findings) {
            if (finding.severity() == Finding.Severity.REFUSAL) {
                throw new StatementException(Diagnostic.at(
                        resume.span(),
                        finding.diagnostic().code(),
                        finding.diagnostic().message()));
            }
        }
        turn.warnOf(findings);
        return findings;
    }

    /** A marker tells what was changed by itself; else the time of the last update does. */
    private Order guarded(Order order, EarlierJob earlier) {
        Entry entry = earlier.entry();
        if (order.plan().conduct().once().isPresent()) {
            return order;
        }
        Guard guard = Guard.unwrittenSince(earlier.since());
        turn.console()
                .notice("records written since job #" + entry.number()
                        + " began are left as they are: those it changed,"
                        + " and any that something else wrote; VERIFY JOB #" + entry.number() + "; counts these");
        return order.narrowed(guard);
    }

    private static StatementException refused(Span span, String message, String hint) {
        return new StatementException(
                Diagnostic.at(span, Diagnostic.Code.REFUSED, message).hinting(hint));
    }
}
