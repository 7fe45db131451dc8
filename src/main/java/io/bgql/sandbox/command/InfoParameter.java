package io.bgql.sandbox.command;

import io.bgql.sandbox.wire.ResultCode;

/** A parameter as info commands know it: its name, another name for it, its longest value, the code of its errors. */
record InfoParameter(String name, String alias, int maxLength, int errorCode) {
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    static final InfoParameter NAMESPACE = new InfoParameter("namespace", "ns", 31, ResultCode.NAMESPACE);
    /** In the commands about settings the namespace may be called {@code id}. */
    static final InfoParameter CONFIGURED_NAMESPACE = new InfoParameter("namespace", "id", 31, ResultCode.NAMESPACE);

    static final InfoParameter SET = of("set", 63);
    static final InfoParameter JOB_ID = new InfoParameter("id", "trid", ANY_LENGTH, ResultCode.PARAMETER);
    static final InfoParameter INDEX_NAME = of("indexname", 63);

    static InfoParameter of(String name, int maxLength) {
        return new InfoParameter(name, name, maxLength, ResultCode.PARAMETER);
    }

    static InfoParameter of(String name) {
        return of(name, ANY_LENGTH);
    }

    InfoError missing() {
        return new InfoError(errorCode, "missing '" + name + "'");
    }
}
