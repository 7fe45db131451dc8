package io.bgql.sandbox.command;

import java.util.Optional;
import java.util.function.Supplier;

/** What the node remembers of one connection. Used by that connection's thread only. */
public final class Session {
    private final String peer;
    private final Supplier<Optional<String>> certified;
    private Optional<String> user = Optional.empty();
    private boolean userAgentSet;
    private int sendMillis;

    /**
     * Of a connection just opened.
     *
     * @param peer address and port, {@code ip:port}
     * @param certified whom the peer's certificate names, if it shows one; known with its first request
     */
    public Session(String peer, Supplier<Optional<String>> certified) {
        this.peer = peer;
        this.certified = certified;
    }

    String peer() {
        return peer;
    }

    /** The peer's address without the port. */
    String address() {
        return peer.substring(0, peer.lastIndexOf(':'));
    }

    /** Whom the certificate that the peer has shown names. */
    Optional<String> certified() {
        return certified.get();
    }

    /** Who has logged in, if anybody has. */
    Optional<String> user() {
        return user;
    }

    void user(String name) {
        user = Optional.of(name);
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
