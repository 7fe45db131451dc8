package io.bgql.cluster;

import java.util.List;
import java.util.Optional;

/** What the servers hold, by name. Read afresh at each call. */
public interface Schema {
    /** Fails with {@code TIMEOUT} only when no node answers. */
    List<NamespaceFacts> namespaces(Cancellation cancellation);

    /** The sets of one namespace, or of all; in order of their names. */
    List<SetFacts> sets(Optional<String> namespace, Cancellation cancellation);
}
