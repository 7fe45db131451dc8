package io.bgql.sandbox.command;

/** What the node remembers of one connection. Used by that connection's thread only. */
public final class Session {
    private final String peer;
    private boolean userAgentSet;
    private int sendMillis;

    /** The peer is named by address and port, {@code ip:port}. */
    public Session(String peer) {
        this.peer = peer;
    }

    String peer() {
        return peer;
    }

    /** How long the client may take nothing of an answer before it is given up, 0 where it has not said. */
    public int sendMillis() {
        return sendMillis;
    }

    void sendMillis(int millis) {
        sendMillis = millis;
    }

    /** Notes that the client has named itself; false if it had done so before. */
    boolean setUserAgent() {
        boolean first = !userAgentSet;
        userAgentSet = true;
        return first;
    }
}
