package io.bgql.sandbox;

import io.bgql.sandbox.command.Connections;
import io.bgql.sandbox.command.Dispatcher;
import io.bgql.sandbox.command.NodeIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HexFormat;

/**
 * A running node. It listens on 127.0.0.1 only: nothing in it asks for a password. Any thread may close it; what it held
 * is gone then.
 */
public final class Sandbox implements AutoCloseable {
    private static final int BACKLOG = 128;

    private final Listener listener;
    private final InetSocketAddress address;

    private Sandbox(Listener listener, InetSocketAddress address) {
        this.listener = listener;
        this.address = address;
    }

    /** Starts a node; it takes connections from now on. Fails if the port is taken. */
    public static Sandbox start(SandboxSettings settings) throws IOException {
        ServerSocket socket =
                new ServerSocket(settings.port(), BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        int port = socket.getLocalPort();
        String clusterKey =
                HexFormat.of().withUpperCase().toHexDigits(settings.clock().millis(), 12);
        NodeIdentity identity = new NodeIdentity(settings.nodeId(), settings.clusterName(), clusterKey, port);
        Connections connections = new Connections();
        Dispatcher dispatcher = new Dispatcher(identity, settings.log());
        Listener listener = Listener.start(socket, settings, dispatcher, connections);
        return new Sandbox(listener, new InetSocketAddress(socket.getInetAddress(), port));
    }

    public InetSocketAddress address() {
        return address;
    }

    public int port() {
        return address.getPort();
    }

    /** Closes every connection and ends every thread. */
    @Override
    public void close() throws IOException {
        listener.close();
    }
}
