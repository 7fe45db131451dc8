package io.bgql.sandbox.store;

/** The settings of the whole node that change what it does; names, ranges and first values as on a server 8.1. */
public enum ServiceSetting implements Setting {
    /** Finished jobs still listed. */
    QUERY_MAX_DONE("query-max-done", 0, 10_000, 100),
    /** Threads of all queries together. */
    QUERY_THREADS_LIMIT("query-threads-limit", 1, 1024, 128),
    /** Milliseconds one record's work may take. */
    TRANSACTION_MAX_MS("transaction-max-ms", 0, 60_000, 1000);

    @SuppressWarnings(
            "ImmutableEnumChecker") // a record of a name, three numbers and a switch is as immutable as they are
    private final Line line;

    ServiceSetting(String key, long lowest, long highest, long initial) {
        this.line = Line.number(key, lowest, highest, initial);
    }

    @Override
    public Line line() {
        return line;
    }
}
