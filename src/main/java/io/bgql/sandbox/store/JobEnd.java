package io.bgql.sandbox.store;

/** The ways a job ends, with the word for each in {@code status=done(…)}. */
public enum JobEnd {
    OK("ok"),
    USER_ABORTED("user-aborted"),
    RESPONSE_ERROR("abandoned-response-error"),
    RESPONSE_TIMEOUT("abandoned-response-timeout"),
    UNKNOWN("abandoned-unknown");

    private final String word;

    JobEnd(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
