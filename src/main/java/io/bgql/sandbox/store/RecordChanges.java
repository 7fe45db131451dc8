package io.bgql.sandbox.store;

import org.jspecify.annotations.Nullable;

/** What a write does to its record once everything is checked. */
interface RecordChanges {
    /** Whether the write may go on with the record found (null for none), or must be tried anew from the start. */
    boolean expects(byte @Nullable [] found);

    /** Changes the record; a result code. */
    int apply(WorkingRecord record, Answers answers);

    /** Hears that no bin was left, and with it no record. */
    void recordDeleted(Counters counters);
}
