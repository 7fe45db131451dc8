package io.bgql.sandbox.command;

/** What the node remembers of one connection. Used by that connection's thread only. */
public final class Session {
    private final String peer;
    private boolean userAgentSet;

    /** The peer is named by address and port, {@code ip:port}. */
    public Session(String peer) {
        this.peer = peer;
    }

    String peer() {
        return peer;
    }

    /** Notes that the client has named itself; false if it had done so before. */
    boolean setUserAgent() {
        boolean first = !userAgentSet;
        userAgentSet = true;
        return first;
    }
}
