package io.bgql.sandbox.store;

import java.util.Optional;

/** What a query wants of which secondary index. */
public record IndexQuery(Choice choice, IndexRange range) {

    /** How an index is chosen. */
    public sealed interface Choice {
        /** By its name alone: whatever it is of, in whatever set. */
        record ByName(String name) implements Choice {}

        /**
         * By what it is of.
         *
         * @param collection empty when the request's number stands for no form, so that no index is found
         */
        record ByDefinition(String bin, Optional<IndexCollection> collection, String context, String expression)
                implements Choice {}
    }
}
