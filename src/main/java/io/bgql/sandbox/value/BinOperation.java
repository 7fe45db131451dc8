package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/** An operation read and checked once, to be applied to any number of records by any number of threads. */
public interface BinOperation {
    /**
     * Applies the operation to the value of its bin (null when missing) without changing anything but the outcome.
     *
     * @param record the whole record, for operations that carry an expression; of a record about to be created, empty
     */
    Outcome apply(@Nullable Particle bin, RecordView record);
}
