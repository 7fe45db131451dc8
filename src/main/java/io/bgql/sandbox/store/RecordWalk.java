package io.bgql.sandbox.store;

import org.jspecify.annotations.Nullable;

/** A way to go over the records of partitions while others change them. Any number of threads may go at once. */
interface RecordWalk {
    /**
     * Shows records of a partition until the visitor has had enough.
     *
     * @param after shows only what comes strictly after this place
     */
    void over(int partition, @Nullable Place after, Visitor visitor);

    /**
     * A filter with what else must hold of a record by the time it is looked at: that it still is what was looked for.
     */
    ReadyFilter checked(ReadyFilter filter);

    /** What records are shown to. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Looks at a record and says whether to go on.
         *
         * @param value the number it was found by in an index; of no meaning otherwise
         */
        boolean visit(byte[] record, long value);
    }

    /** Where to go on in a partition. */
    final class Place {
        private final byte[] digest;
        private final long value;

        /** @param value the number in the index used, of no meaning without one */
        Place(byte[] digest, long value) {
            this.digest = digest;
            this.value = value;
        }

        byte[] digest() {
            return digest;
        }

        long value() {
            return value;
        }
    }
}
