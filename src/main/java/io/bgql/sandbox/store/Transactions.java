package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/** Requests for single records, each carried out whole or not at all. */
public final class Transactions {
    Transactions() {}

    /** Carries a request out. */
    public TransactionResult apply(Namespace namespace, RecordRequest request) {
        return new TransactionResult(ResultCode.UNSUPPORTED_FEATURE, 0, 0, List.of());
    }
}
