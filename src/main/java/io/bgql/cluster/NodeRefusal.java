package io.bgql.cluster;

/** A node answered an info command with a refusal where figures were wanted; the message is the reason. */
final class NodeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NodeRefusal(String reason) {
        super(reason, null, false, false);
    }
}
