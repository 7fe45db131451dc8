package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/** An operation on a decoded value, wherever it comes from: a bin or an expression. */
interface ValueOperation {
    /** Whether it may change the value. */
    boolean modifies();

    /**
     * Does the operation.
     *
     * @param target the value, null when missing; never changed itself
     * @throws RefusedOperation when the operation fails; then nothing is changed
     */
    Effect apply(@Nullable Element target) throws RefusedOperation;
}
