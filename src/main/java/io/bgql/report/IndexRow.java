package io.bgql.report;

import io.bgql.cluster.IndexFacts;
import java.util.List;

/** The rows of SHOW INDEXES. */
public final class IndexRow {
    private final RowDefinition<IndexFacts> index = RowDefinition.<IndexFacts>define()
            .names("index", facts -> Cell.text(facts.name()))
            .words("namespace", facts -> Cell.text(facts.namespace()))
            .words("set", facts -> JobRow.optionalText(facts.definition().set()))
            .words("bin", facts -> JobRow.optionalText(facts.definition().bin()))
            .words("type", facts -> Cell.text(facts.definition().typeWord()))
            .words("collection", facts -> JobRow.optionalText(facts.definition().collectionWord()))
            .ranked(1)
            .words("inside", facts -> JobRow.optionalText(facts.words()))
            .ranked(2)
            .words("state", facts -> Cell.text(facts.readable() ? "readable" : "building"))
            .numbers("entries", facts -> Cell.number(facts.entries()))
            .numbers("per_value", facts -> new Measure.Gauge(facts.perValue()))
            .ranked(3)
            .numbers("per_record", facts -> new Measure.Gauge(facts.perRecord()))
            .ranked(5)
            .numbers("bytes", facts -> new Measure.Gauge(facts.bytes()))
            .ranked(4)
            .build();

    public Answer answer(List<IndexFacts> facts) {
        return index.answer(facts);
    }
}
