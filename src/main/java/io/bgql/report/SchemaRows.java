package io.bgql.report;

import io.bgql.cluster.NamespaceFacts;
import io.bgql.cluster.SetFacts;
import java.util.List;
import java.util.Optional;

/** The rows of SHOW NAMESPACES and SHOW SETS. */
public final class SchemaRows {
    private final RowDefinition<NamespaceFacts> namespace = RowDefinition.<NamespaceFacts>define()
            .words("namespace", facts -> Cell.text(facts.name()))
            .numbers("objects", facts -> Cell.number(facts.objects()))
            .numbers("tombstones", facts -> Cell.number(facts.tombstones()))
            .ranked(4)
            .numbers("replicas", facts -> Cell.number(facts.replicas()))
            .ranked(2)
            .numbers("default_ttl", facts -> ttl(facts.defaultTtl()))
            .words("expires", facts -> Cell.truth(facts.expires()))
            .numbers("background_max_rps", facts -> Cell.number(facts.backgroundMaxRps()))
            .words(
                    "storage",
                    facts -> JobRow.optionalText(
                            Optional.ofNullable(facts.settings().get("storage-engine"))))
            .ranked(3)
            .words("stop_writes", facts -> Cell.truth(facts.stopWrites()))
            .ranked(1)
            .build();

    private final RowDefinition<SetFacts> set = RowDefinition.<SetFacts>define()
            .words("namespace", facts -> Cell.text(facts.namespace()))
            .words("set", facts -> Cell.text(facts.name()))
            .numbers("objects", facts -> Cell.number(facts.objects()))
            .numbers("tombstones", facts -> Cell.number(facts.tombstones()))
            .ranked(1)
            .numbers("bytes", facts -> Cell.number(facts.bytes()))
            .numbers("default_ttl", facts -> ttl(facts.defaultTtl()))
            .numbers("indexes", facts -> Cell.number(facts.indexes()))
            .words("set_index", facts -> Cell.truth(facts.setIndex()))
            .ranked(3)
            .words("truncating", facts -> Cell.truth(facts.truncating()))
            .ranked(2)
            .build();

    public Answer namespaces(List<NamespaceFacts> facts) {
        return namespace.answer(facts);
    }

    public Answer sets(List<SetFacts> facts) {
        return set.answer(facts);
    }

    /** Absent where records live for ever, or where the namespace's default counts. */
    private static Cell ttl(long seconds) {
        return seconds == 0 ? Cell.absent() : new Measure.TimeToLive(seconds);
    }
}
