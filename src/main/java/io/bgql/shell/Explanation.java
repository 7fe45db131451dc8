package io.bgql.shell;

import io.bgql.expression.Note;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Explained;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.KeyReadPlan;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.plan.Plan;
import io.bgql.plan.QueryPlan;
import io.bgql.plan.WorkPlan;
import io.bgql.report.Answer;
import io.bgql.report.Cell;
import io.bgql.report.Measure;
import io.bgql.report.RowDefinition;
import io.bgql.syntax.BackgroundStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a statement would do, as rows of an aspect and its detail. Whoever knows more about the statement adds rows of its
 * own with {@link #say}; the servers are asked for names, figures and their state, and for no record.
 */
final class Explanation {
    private static final RowDefinition<Line> ROWS = RowDefinition.<Line>define()
            .names("aspect", line -> Cell.text(line.aspect))
            .prose("detail", Line::detail)
            .build();

    private final Turn turn;
    private final List<Line> lines = new ArrayList<>();

    Explanation(Turn turn) {
        this.turn = turn;
    }

    private record Line(String aspect, Cell detail) {}

    Answer answer() {
        return ROWS.answer(lines);
    }

    void say(String aspect, String detail) {
        say(aspect, Cell.text(detail));
    }

    void say(String aspect, Cell detail) {
        lines.add(new Line(aspect, detail));
    }

    /** A query, or reads by key. */
    void add(Explained explained) {
        Plan plan = explained.plan();
        if (plan instanceof QueryPlan query) {
            say("kind", "query");
            place(plan);
            nodes();
            new AccessLines(this, turn).add(explained);
            say("rate", query.rps() == 0 ? "unbounded" : query.rps() + " records/s on each node");
            query.limit().ifPresent(limit -> say("limit", limit + " records"));
        } else if (plan instanceof KeyReadPlan read) {
            say("kind", "reads by key");
            place(plan);
            say("keys", Cell.number(read.keys().size()));
            new AccessLines(this, turn).condition(explained);
        }
        notes(plan.notes());
    }

    /** A job or work by key, with what would stand against it just now; the plan is that of the statement. */
    void add(BackgroundStatement statement, Explained explained) {
        WorkPlan plan = (WorkPlan) explained.plan();
        JobLines work = new JobLines(this, turn);
        if (plan instanceof BackgroundPlan job) {
            say("kind", "background job");
            Optional<Long> records = place(plan);
            nodes();
            new AccessLines(this, turn).add(explained);
            work.add(job, explained, records);
        } else if (plan instanceof KeyWorkPlan keys) {
            say("kind", "work by key");
            place(plan);
            say("keys", Cell.number(keys.keys().size()));
            new AccessLines(this, turn).condition(explained);
            work.work(plan);
        }
        new FindingLines(this, turn).add(statement, plan);
        notes(plan.notes());
    }

    void add(InsertPlan plan) {
        say("kind", plan.overwrite() ? "writes by key, over what is there" : "writes by key, of new records only");
        place(plan);
        say("keys", Cell.number(plan.records().size()));
        say("ttl", JobLines.ttl(plan.ttl()));
        notes(plan.notes());
    }

    private Optional<Long> place(Plan plan) {
        boolean byKey = plan instanceof KeyReadPlan || plan instanceof KeyWorkPlan || plan instanceof InsertPlan;
        String noSet = byKey ? " without a set" : ", every set";
        say("place", plan.namespace() + plan.set().map(set -> "." + set).orElse(noSet));
        Optional<Long> records = new RecordCount(turn.site().schema(), turn.cancellation()).of(plan);
        if (!byKey) {
            records.ifPresent(count -> say("records", Cell.number(count)));
        }
        return records;
    }

    private void nodes() {
        turn.site().nodes().names().forEach(node -> say("node", new Measure.Node(node)));
    }

    private void notes(List<Note> notes) {
        for (Note note : notes) {
            say("note", turn.text(note.span()) + ": " + note.message());
        }
    }
}
