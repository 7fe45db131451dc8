package io.bgql.sandbox.store;

/** What a background job does with one record. Used by several threads at once. */
public interface RecordWork {
    /**
     * Does the record, atomically.
     *
     * @param digest starts with the record's 20 bytes
     * @param filter to try on the whole record first; {@link RecordFilter#NONE} when metadata has already said yes
     * @return a code: OK counts as succeeded, FILTERED_OUT as filtered by bins, NOT_FOUND not at all, others as failed
     */
    int apply(byte[] digest, ReadyFilter filter);

    /** What a listing of jobs says of this one. */
    JobType type();

    JobTally tally();
}
