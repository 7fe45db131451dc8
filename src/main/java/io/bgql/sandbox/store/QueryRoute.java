package io.bgql.sandbox.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way a query takes to its records: along a secondary index, or through all there are. */
final class QueryRoute {
    private final Namespace namespace;
    private final Optional<Along> along;

    private record Along(SecondaryIndex index, IndexRange range) {}

    private QueryRoute(Namespace namespace, Optional<Along> along) {
        this.namespace = namespace;
        this.along = along;
    }

    /**
     * Finds the index a query wants, if it wants one.
     *
     * @throws RefusedRequest when it is missing or not readable yet
     */
    static QueryRoute of(Namespace namespace, Optional<IndexQuery> wanted, String set) throws RefusedRequest {
        if (wanted.isEmpty()) {
            return new QueryRoute(namespace, Optional.empty());
        }
        SecondaryIndex index = namespace.indexes().wanted(wanted.get(), set);
        return new QueryRoute(
                namespace, Optional.of(new Along(index, wanted.get().range())));
    }

    /** What the index is called now, empty without one. */
    String indexName() {
        return along.map(way -> way.index().name()).orElse("");
    }

    /** @param only the only set to be shown, or null for all records */
    RecordWalk walk(@Nullable RecordSet only) {
        Contents contents = namespace.contents();
        RecordScope scope = new RecordScope(namespace, only);
        if (along.isEmpty()) {
            return new PartitionWalk(contents, scope);
        }
        return new IndexWalk(contents, scope, along.get().index(), along.get().range());
    }
}
