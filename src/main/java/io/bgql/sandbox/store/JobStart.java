package io.bgql.sandbox.store;

/** Whether a background job started. */
public sealed interface JobStart {
    /**
     * The job runs.
     *
     * @param taskId the one asked for, or the server's own when none was
     */
    record Started(long taskId) implements JobStart {}

    /** Nothing runs; the code of {@link io.bgql.sandbox.wire.ResultCode} says why. */
    record Refused(int resultCode) implements JobStart {}
}
