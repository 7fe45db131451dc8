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

    private final String key;
    private final long lowest;
    private final long highest;
    private final long initial;
    private final boolean isSwitch;

    NamespaceSetting(String key, boolean initial) {
        this(key, 0, 1, initial ? 1 : 0, true);
    }

    NamespaceSetting(String key, long lowest, long highest, long initial) {
        this(key, lowest, highest, initial, false);
    }

    NamespaceSetting(String key, long lowest, long highest, long initial, boolean isSwitch) {
        this.key = key;
        this.lowest = lowest;
        this.highest = highest;
        this.initial = initial;
        this.isSwitch = isSwitch;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public long lowest() {
        return lowest;
    }

    @Override
    public long highest() {
        return highest;
    }

    @Override
    public long initial() {
        return initial;
    }

    @Override
    public boolean isSwitch() {
        return isSwitch;
    }
}
