package io.bgql.sandbox.store;

import org.jspecify.annotations.Nullable;

/** The records a query may see: those of its set, if it has one, that have not expired. */
final class RecordScope {
    static final int EVERY_SET = -1;

    private final Namespace namespace;
    private final int setId;

    /** @param set the only set to be shown, or null for all records */
    RecordScope(Namespace namespace, @Nullable RecordSet set) {
        this.namespace = namespace;
        this.setId = set == null ? EVERY_SET : set.id();
    }

    boolean shows(byte[] record) {
        return (setId == EVERY_SET || setId == RecordLayout.setId(record))
                && (RecordLayout.voidTime(record) == 0
                        || !RecordLayout.isExpired(record, namespace.time().seconds()));
    }
}
