package io.bgql.job;

import io.bgql.syntax.Diagnostic;

/** What stands against starting a statement now, or should be known before; the diagnostic has its place and words. */
public record Finding(Severity severity, Diagnostic diagnostic) {
    /** What a finding means for the start. */
    public enum Severity {
        /** The statement would do nothing but fail, or do something else than is meant: it is not started. */
        REFUSAL,
        /** It is started after a yes. */
        QUESTION,
        /** It is started, and this is said. */
        WARNING
    }

    static Finding refusal(Diagnostic diagnostic) {
        return new Finding(Severity.REFUSAL, diagnostic);
    }

    static Finding question(Diagnostic diagnostic) {
        return new Finding(Severity.QUESTION, diagnostic);
    }

    static Finding warning(Diagnostic diagnostic) {
        return new Finding(Severity.WARNING, diagnostic);
    }
}
