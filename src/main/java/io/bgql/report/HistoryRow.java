package io.bgql.report;

import io.bgql.job.History;
import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.job.journal.Beginning;
import io.bgql.job.journal.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A job of the journal: the row of SHOW HISTORY. What another cluster has made of a job since is not known. */
public final class HistoryRow {
    private final RowDefinition<History> definition = RowDefinition.<History>define()
            .numbers("number", line -> Cell.number(line.entry().number()))
            .names("job", line -> new Measure.JobId(line.entry().trid()))
            .words("cluster", line -> Cell.text(line.entry().cluster()))
            .ranked(4)
            .words("user", line -> Cell.text(line.entry().user()))
            .ranked(7)
            .words("started", line -> started(line.entry().beginning()))
            .ranked(2)
            .words("state", HistoryRow::state)
            .numbers(
                    "succeeded",
                    line -> viewed(line, job -> Cell.number(job.counts().succeeded())))
            .numbers(
                    "failed",
                    line -> viewed(line, job -> Cell.number(job.counts().failed())))
            .numbers("elapsed", line -> viewed(line, job -> new Measure.Elapsed(job.elapsed())))
            .ranked(3)
            .names("continues", HistoryRow::continues)
            .ranked(5)
            .words("as", HistoryRow::as)
            .ranked(8)
            .words("reason", line -> viewed(line, job -> JobRow.optionalText(job.reason())))
            .ranked(6)
            .words("statement", line -> Cell.text(line.entry().beginning().statement()))
            .build();

    private static Cell started(Beginning beginning) {
        return beginning.firstClock().<Cell>map(Measure.Moment::new).orElseGet(Cell::absent);
    }

    private static Cell viewed(History line, Function<JobView, Cell> cell) {
        return line.view().map(cell).orElseGet(Cell::absent);
    }

    private static Cell state(History line) {
        Entry entry = line.entry();
        return Cell.text(line.view()
                .map(job -> job.state().word())
                .or(() -> entry.last().filter(mark -> !mark.running()).map(mark -> mark.state()))
                .orElse(State.UNKNOWN.word()));
    }

    private static Cell continues(History line) {
        Optional<Beginning.Continuation> other = line.entry().beginning().continues();
        return other.<Cell>map(how -> new Measure.JobId(how.trid())).orElseGet(Cell::absent);
    }

    private static Cell as(History line) {
        return line.entry()
                .beginning()
                .continues()
                .map(how -> Cell.text(how.kind() == Beginning.Kind.STAGE ? how.how() : "resume"))
                .orElseGet(Cell::absent);
    }

    public Answer answer(List<History> lines) {
        return definition.answer(lines);
    }
}
