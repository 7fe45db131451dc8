package io.bgql.cluster;

/** What one node said to the start of a background job. */
public sealed interface Acceptance {
    String node();

    /** The node has queued the job. */
    record Accepted(String node) implements Acceptance {}

    /** The set has never existed on this node, so it holds nothing to change and runs no job. */
    record SetUnknown(String node) implements Acceptance {}

    /** The node runs no job. The code is the server's, the reason its plain words. */
    record Refused(String node, int code, String reason) implements Acceptance {}

    /** No reply came, and the node could not be asked whether the job runs there. */
    record Uncertain(String node, String reason) implements Acceptance {}
}
