package io.bgql.shell;

import io.bgql.job.Order;
import io.bgql.job.Purpose;
import io.bgql.job.journal.Beginning;
import io.bgql.job.journal.Entry;
import io.bgql.parse.Parsed;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Planner;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.JobStatement;
import io.bgql.syntax.Option;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.Statement;
import io.bgql.syntax.StatementException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A job of the journal whose statement is planned anew. */
final class EarlierJob {
    private final Turn turn;
    private final Span span;
    private final Entry entry;

    EarlierJob(Turn turn, JobReference reference) {
        this.turn = turn;
        this.span = reference.span();
        long trid = turn.site()
                .jobs()
                .resolve(reference, Purpose.RESUME, turn.cancellation())
                .trid();
        this.entry = turn.site()
                .jobs()
                .entry(trid)
                .orElseThrow(() -> refused(
                        "job " + Long.toUnsignedString(trid) + " is not in the journal, so its statement is not known",
                        "only a job that this user started here can be verified or resumed"));
    }

    Entry entry() {
        return entry;
    }

    /** The statement as it is to be carried out now, with the options it was resumed with and those given now. */
    BackgroundStatement statement(List<Option> options, boolean inBackground) {
        return base().accept(new Overlay(options, inBackground));
    }

    private BackgroundStatement base() {
        if (!(parsed(entry.beginning().statement()) instanceof BackgroundStatement written)) {
            throw damaged();
        }
        BackgroundStatement statement = written;
        for (String resume : resumes()) {
            if (parsed(resume) instanceof JobStatement.ResumeJob given) {
                statement = statement.accept(new Overlay(given.options(), false));
            }
        }
        return statement;
    }

    /** The RESUME statements that led to this job, the first one first. */
    private List<String> resumes() {
        Deque<String> resumes = new ArrayDeque<>();
        Optional<Entry> job = Optional.of(entry);
        while (job.isPresent()) {
            Optional<Beginning.Continuation> how = job.get().beginning().continues();
            how.filter(each -> each.kind() == Beginning.Kind.RESUME).ifPresent(each -> resumes.addFirst(each.how()));
            job = how.flatMap(each -> turn.site().jobs().entry(each.trid()));
        }
        return List.copyOf(resumes);
    }

    private Statement parsed(String text) {
        if (turn.language().parse(Source.of(text)) instanceof Parsed.Whole whole) {
            return whole.statement();
        }
        throw damaged();
    }

    private StatementException damaged() {
        return refused("the journal's text of job #" + entry.number() + " is damaged", "start the statement anew");
    }

    /** Refused where the statement would mean something else than it did, as when bins hold other types now. */
    BackgroundPlan plan(BackgroundStatement statement) {
        Parameters parameters = new Parameters(turn.language());
        entry.beginning().parameters().forEach(parameters::set);
        BackgroundPlan plan;
        try {
            Planner planner = new Planner(turn.site().catalog(), parameters.literals());
            plan = (BackgroundPlan) planner.work(statement);
        } catch (StatementException failure) {
            Diagnostic diagnostic = failure.diagnostic();
            throw new StatementException(
                    Diagnostic.at(
                            span,
                            diagnostic.code(),
                            "the statement of job #" + entry.number() + " cannot be carried out now: "
                                    + diagnostic.message()),
                    failure);
        }
        if (!Order.condition(plan).equals(entry.beginning().filter())) {
            throw refused(
                    "the condition of job #" + entry.number() + " means something else now than when it was started",
                    "the bins it names hold other types now");
        }
        return plan;
    }

    /** The earliest instant at which it, or a RESUME of it, can have changed a record, where no marker tells what it changed. */
    Instant since() {
        return turn.site()
                .jobs()
                .since(entry)
                .orElseThrow(() -> refused(
                        "when job #" + entry.number() + " began on each node is not known, so what it changed cannot be"
                                + " told from the rest",
                        "WITH (once = bin) makes a statement safe to repeat"));
    }

    private StatementException refused(String message, String hint) {
        return new StatementException(
                Diagnostic.at(span, Diagnostic.Code.REFUSED, message).hinting(hint));
    }
}
