package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.ResultCode;

/** Which counters of its namespace a call of a function adds to: one for the request, one for what Lua did. */
record FunctionTally(
        NamespaceCounter complete,
        NamespaceCounter error,
        NamespaceCounter filteredOut,
        NamespaceCounter read,
        NamespaceCounter write,
        NamespaceCounter delete,
        NamespaceCounter luaError) {
    static final FunctionTally CLIENT = new FunctionTally(
            NamespaceCounter.CLIENT_UDF_COMPLETE,
            NamespaceCounter.CLIENT_UDF_ERROR,
            NamespaceCounter.CLIENT_UDF_FILTERED_OUT,
            NamespaceCounter.CLIENT_LANG_READ_SUCCESS,
            NamespaceCounter.CLIENT_LANG_WRITE_SUCCESS,
            NamespaceCounter.CLIENT_LANG_DELETE_SUCCESS,
            NamespaceCounter.CLIENT_LANG_ERROR);

    static final FunctionTally JOB = new FunctionTally(
            NamespaceCounter.UDF_SUB_UDF_COMPLETE,
            NamespaceCounter.UDF_SUB_UDF_ERROR,
            NamespaceCounter.UDF_SUB_UDF_FILTERED_OUT,
            NamespaceCounter.UDF_SUB_LANG_READ_SUCCESS,
            NamespaceCounter.UDF_SUB_LANG_WRITE_SUCCESS,
            NamespaceCounter.UDF_SUB_LANG_DELETE_SUCCESS,
            NamespaceCounter.UDF_SUB_LANG_ERROR);

    /** Counts a call by its result code and, where it ended well, by what it did. */
    void count(Counters counters, int code, FunctionRun.Effect effect) {
        switch (code) {
            case ResultCode.OK -> {
                counters.add(complete);
                counters.add(done(effect));
            }
            case ResultCode.FILTERED_OUT -> counters.add(filteredOut);
            case ResultCode.UDF_EXECUTION -> {
                counters.add(error);
                counters.add(luaError);
            }
            default -> counters.add(error);
        }
    }

    private NamespaceCounter done(FunctionRun.Effect effect) {
        return switch (effect) {
            case READ -> read;
            case WRITE -> write;
            case DELETE -> delete;
        };
    }
}
