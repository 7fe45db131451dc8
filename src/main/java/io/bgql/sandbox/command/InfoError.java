package io.bgql.sandbox.command;

import io.bgql.sandbox.wire.ResultCode;

/** An info command that failed; its answer is {@code ERROR:code:text}. */
final class InfoError extends Exception {
    private static final long serialVersionUID = 1;

    private final int code;
    private final String text;

    InfoError(int code, String text) {
        super(text, null, false, false);
        this.code = code;
        this.text = text;
    }

    static InfoError parameter(String text) {
        return new InfoError(ResultCode.PARAMETER, text);
    }

    static InfoError unknownNamespace() {
        return new InfoError(ResultCode.NAMESPACE, "namespace not found on node");
    }

    static InfoError enterpriseOnly() {
        return new InfoError(ResultCode.ENTERPRISE_ONLY, "enterprise only");
    }

    /** As servers word it: the code 1 is left out. */
    String answer() {
        return "ERROR:" + (code == ResultCode.UNKNOWN ? "" : Integer.toString(code)) + ":" + text;
    }
}
