package io.bgql.report;

import io.bgql.job.JobView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A job, merged over its nodes: the row of SHOW JOBS and of every statement that starts or awaits a job. */
public final class JobRow {
    /** The column that says how a job stands or ended. */
    public static final String STATE = "state";

    private final RowDefinition<JobView> definition = RowDefinition.<JobView>define()
            .names("job", job -> new Measure.JobId(job.trid()))
            .numbers(
                    "number",
                    job -> job.number().isPresent() ? Cell.number(job.number().getAsInt()) : Cell.absent())
            .ranked(8)
            .words("namespace", job -> Cell.text(job.namespace()))
            .ranked(5)
            .words("set", job -> optionalText(job.set()))
            .ranked(4)
            .words("type", job -> Cell.text(job.kind().word()))
            .ranked(9)
            .words(STATE, job -> Cell.text(job.state().word()))
            .numbers("progress", job -> percent(job.progress()))
            .numbers("succeeded", job -> Cell.number(job.counts().succeeded()))
            .numbers("failed", job -> Cell.number(job.counts().failed()))
            .numbers("filtered", job -> Cell.number(job.counts().filtered()))
            .ranked(7)
            .numbers("throttled", job -> Cell.number(job.counts().throttled()))
            .ranked(10)
            .numbers("rate", job -> new Measure.Rate(job.rate()))
            .ranked(6)
            .numbers("elapsed", job -> new Measure.Elapsed(job.elapsed()))
            .ranked(2)
            .numbers("eta", job -> duration(job.eta()))
            .ranked(3)
            .words("statement", job -> optionalText(job.statement()))
            .ranked(1)
            .build();

    /** The names and order of the columns. */
    public List<Column> columns() {
        return definition.columns();
    }

    /** The cells of one job, in the order of the columns. */
    public List<Cell> row(JobView job) {
        return definition.row(job);
    }

    public Answer answer(List<JobView> jobs) {
        return definition.answer(jobs);
    }

    static Cell optionalText(Optional<String> text) {
        return text.map(Cell::text).orElseGet(Cell::absent);
    }

    static Cell percent(OptionalDouble progress) {
        return progress.isPresent() ? new Measure.Percent(progress.getAsDouble()) : Cell.absent();
    }

    static Cell duration(Optional<Duration> duration) {
        return duration.<Cell>map(Measure.Elapsed::new).orElseGet(Cell::absent);
    }
}
