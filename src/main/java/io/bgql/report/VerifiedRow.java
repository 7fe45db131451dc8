package io.bgql.report;

import io.bgql.job.Verified;
import java.util.List;

/** The row of VERIFY JOB. */
public final class VerifiedRow {
    private final RowDefinition<Verified> definition = RowDefinition.<Verified>define()
            .names("job", verified -> new Measure.JobId(verified.trid()))
            .numbers("number", verified -> Cell.number(verified.number()))
            .numbers("missed", verified -> Cell.number(verified.missed()))
            .numbers(
                    "written_since",
                    verified -> verified.others().isPresent()
                            ? Cell.number(verified.others().getAsLong())
                            : Cell.absent())
            .build();

    public Answer answer(Verified verified) {
        return definition.answer(List.of(verified));
    }
}
