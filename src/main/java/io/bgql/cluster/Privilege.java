package io.bgql.cluster;

import io.bgql.plan.Work;

/** The privileges of servers by the names that their administrators grant. */
final class Privilege {
    static final String MODULES = "udf-admin";
    static final String JOBS = "query-admin";
    static final String CONFIGURATION = "sys-admin";

    private Privilege() {}

    /** A Lua function may write whatever it likes, so it takes more than the write it does. */
    static String of(Work work) {
        return work instanceof Work.FunctionCall ? "read-write-udf" : "write";
    }
}
