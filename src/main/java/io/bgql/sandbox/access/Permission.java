package io.bgql.sandbox.access;

import java.util.Locale;

/** What a request needs, named as servers name it in their refusals. */
public enum Permission {
    READ,
    QUERY,
    WRITE,
    DELETE,
    UDF_APPLY,
    UDF_QUERY,
    OPS_QUERY,
    UDF_ADMIN,
    SINDEX_ADMIN,
    QUERY_ADMIN,
    TRUNCATE,
    EVICT_ADMIN,
    SET_CONFIG,
    SERVICE_CTRL,
    USER_ADMIN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
