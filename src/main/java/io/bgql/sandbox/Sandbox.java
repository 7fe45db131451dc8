package io.bgql.sandbox;

import io.bgql.sandbox.command.Dispatcher;
import io.bgql.sandbox.command.Node;
import io.bgql.sandbox.command.NodeCounters;
import io.bgql.sandbox.command.NodeIdentity;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.Store;
import io.bgql.sandbox.store.Time;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HexFormat;
import java.util.List;

/**
 * A running node. It listens on 127.0.0.1 only, whether it asks for a password or not. Any thread may close it; what it
 * held is gone then.
 */
public final class Sandbox implements AutoCloseable {
    private static final int BACKLOG = 128;

    private final Listener listener;
    private final Caretaker caretaker;
    private final Store store;
    private final InetSocketAddress address;

    private Sandbox(Listener listener, Caretaker caretaker, Store store, InetSocketAddress address) {
        this.listener = listener;
        this.caretaker = caretaker;
        this.store = store;
        this.address = address;
    }

    /** Starts a node; it takes connections from now on. Fails if the port is taken. */
    public static Sandbox start(SandboxSettings settings) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        ServerSocket socket = settings.reception().listen(settings.port(), BACKLOG, loopback);
        int port = socket.getLocalPort();
        String clusterKey =
                HexFormat.of().withUpperCase().toHexDigits(settings.clock().millis(), 12);
        NodeIdentity identity = new NodeIdentity(settings.nodeId(), settings.clusterName(), clusterKey, port);
        Store store = new Store(Time.passing(settings.clock(), settings.ticker()), settings.sampleData());
        NodeCounters counters = new NodeCounters();
        Node node = new Node(
                identity,
                store,
                counters,
                settings.clock(),
                settings.ticker(),
                settings.clock().millis(),
                settings.maxConnections(),
                settings.reception(),
                settings.log());
        Listener listener = Listener.start(socket, settings, new Dispatcher(node), counters);
        fillBehind(store);
        Caretaker caretaker = Caretaker.start(
                port,
                List.of(
                        listener::closeLate,
                        store::removeExpired,
                        () -> store.limitRecords(settings.heapBytes() / 4 * 3)),
                settings.log());
        return new Sandbox(listener, caretaker, store, new InetSocketAddress(socket.getInetAddress(), port));
    }

    /** Making the records takes longer than some clients wait for an answer, so it begins while they connect. */
    private static void fillBehind(Store store) {
        Thread filler = new Thread(() -> store.namespaces().forEach(Namespace::objects), "sandbox-fill");
        filler.setDaemon(true);
        filler.start();
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
        caretaker.close();
        store.close();
    }
}
