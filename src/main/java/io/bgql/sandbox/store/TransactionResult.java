package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Operation;
import java.util.List;

/**
 * How a single-record request ended.
 *
 * @param resultCode of {@link io.bgql.sandbox.wire.ResultCode}
 * @param generation the record's after the request, also with most errors; 0 without a record
 * @param voidTime seconds since 2010, 0 for never or without a record
 * @param answers one for each operation that answers, in the order of the request; empty with errors
 */
public record TransactionResult(int resultCode, int generation, int voidTime, List<Operation> answers) {
    /** In place of a code: nothing was done, as another node has become the one that changes the record. */
    public static final int MOVED = -1;
}
