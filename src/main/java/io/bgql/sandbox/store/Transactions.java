package io.bgql.sandbox.store;

/** Requests for single records, each carried out whole or not at all. */
public final class Transactions {
    Transactions() {}

    /** Carries a request out. */
    public TransactionResult apply(Namespace namespace, RecordRequest request) {
        throw new UnsupportedOperationException(namespace.name() + request);
    }
}
