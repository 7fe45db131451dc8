package io.bgql.job;

/** How a job stands or ended, over all nodes, with the exit status it gives to whoever waited for it. */
public enum State {
    RUNNING(0),
    DONE(0),
    /** Every record that was tried failed. */
    FAILED(3),
    /** Some records failed, or a node never ran the job. */
    PARTIAL(3),
    /** A node was told to end it before it was seen to be done there, be it after its last record. */
    ABORTED(4),
    /** Whether every record was met cannot be known: a node left, restarted or did not answer. */
    UNKNOWN(4);

    private final int exitStatus;

    State(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    public int exitStatus() {
        return exitStatus;
    }

    /** The word people and scripts read: lower case. */
    public String word() {
        return switch (this) {
            case RUNNING -> "running";
            case DONE -> "done";
            case FAILED -> "failed";
            case PARTIAL -> "partial";
            case ABORTED -> "aborted";
            case UNKNOWN -> "unknown";
        };
    }
}
