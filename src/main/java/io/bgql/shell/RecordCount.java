package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.NamespaceFacts;
import io.bgql.cluster.Schema;
import io.bgql.cluster.SetFacts;
import io.bgql.plan.Plan;
import java.util.Optional;

/** How many records a place holds, by the servers' own count, in which copies of moving records may blur the number. */
record RecordCount(Schema schema, Cancellation cancellation) {
    Optional<Long> of(Plan plan) {
        if (plan.set().isEmpty()) {
            return schema.namespaces(cancellation).stream()
                    .filter(facts -> facts.name().equals(plan.namespace()))
                    .map(NamespaceFacts::objects)
                    .findFirst();
        }
        return schema.sets(Optional.of(plan.namespace()), cancellation).stream()
                .filter(facts -> plan.set().equals(Optional.of(facts.name())))
                .map(SetFacts::objects)
                .findFirst();
    }
}
