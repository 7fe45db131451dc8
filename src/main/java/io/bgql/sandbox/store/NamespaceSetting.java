package io.bgql.sandbox.store;

/** The settings of a namespace that change what a node does; names, ranges and first values as on a server 8.1. */
public enum NamespaceSetting implements Setting {
    ALLOW_TTL_WITHOUT_NSUP("allow-ttl-without-nsup", false),
    APPLY_TTL_REDUCTIONS("apply-ttl-reductions", true),
    BACKGROUND_QUERY_MAX_RPS("background-query-max-rps", 1, 1_000_000, 10_000),
    /** Seconds, 0 for records that never expire. */
    DEFAULT_TTL("default-ttl", 0, TimeToLive.LONGEST, 0),
    DISALLOW_NULL_SETNAME("disallow-null-setname", false),
    /** Bytes, of the size a record has in storage. */
    MAX_RECORD_SIZE("max-record-size", 0, 8 << 20, 1 << 20),
    /** Seconds, 0 for never. */
    NSUP_PERIOD("nsup-period", 0, 0xFFFF_FFFFL, 0),
    SINGLE_QUERY_THREADS("single-query-threads", 1, 128, 4);

    @SuppressWarnings(
            "ImmutableEnumChecker") // a record of a name, three numbers and a switch is as immutable as they are
    private final Line line;

    NamespaceSetting(String key, boolean initial) {
        this.line = Line.onOff(key, initial);
    }

    NamespaceSetting(String key, long lowest, long highest, long initial) {
        this.line = Line.number(key, lowest, highest, initial);
    }

    @Override
    public Line line() {
        return line;
    }
}
