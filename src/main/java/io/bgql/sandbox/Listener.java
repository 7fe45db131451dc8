package io.bgql.sandbox;

import io.bgql.sandbox.command.Dispatcher;
import io.bgql.sandbox.command.NodeCounters;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes connections and gives each a daemon thread of its own; one over the limit is closed at once. Closing may be done
 * by any thread and waits for all threads, because one left inside a system call costs the process 300 ms at its exit.
 */
final class Listener implements Runnable, AutoCloseable {
    private static final long JOIN_MILLIS = 1000;

    private final ServerSocket socket;
    private final int maxConnections;
    private final Dispatcher dispatcher;
    private final NodeCounters counts;
    private final Consumer<String> log;
    private final Map<Thread, Connection> open = new HashMap<>();
    private final Thread accepting;
    private boolean closed;

    private Listener(ServerSocket socket, SandboxSettings settings, Dispatcher dispatcher, NodeCounters counts) {
        this.socket = socket;
        this.maxConnections = settings.maxConnections();
        this.dispatcher = dispatcher;
        this.counts = counts;
        this.log = settings.log();
        this.accepting = daemon(this, "sandbox " + socket.getLocalPort());
    }

    static Listener start(ServerSocket socket, SandboxSettings settings, Dispatcher dispatcher, NodeCounters counts) {
        Listener listener = new Listener(socket, settings, dispatcher, counts);
        listener.accepting.start();
        return listener;
    }

    @Override
    public void run() {
        while (!socket.isClosed()) {
            try {
                take(socket.accept());
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    log.accept("sandbox: " + e);
                }
            }
        }
    }

    private synchronized void take(Socket client) {
        Connection connection = new Connection(client, dispatcher, log);
        if (closed || open.size() >= maxConnections) {
            connection.close();
            return;
        }
        counts.add(NodeCounters.Event.CLIENT_CONNECTIONS_OPENED);
        Thread thread = daemon(() -> serve(connection), "sandbox connection " + client.getPort());
        open.put(thread, connection);
        thread.start();
    }

    private void serve(Connection connection) {
        try {
            connection.run();
        } finally {
            forget(Thread.currentThread());
        }
    }

    private synchronized void forget(Thread thread) {
        open.remove(thread);
        counts.add(NodeCounters.Event.CLIENT_CONNECTIONS_CLOSED);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        List<Thread> threads = new ArrayList<>(shutConnections());
        threads.add(accepting);
        try {
            for (Thread thread : threads) {
                thread.join(JOIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Thread> shutConnections() {
        closed = true;
        open.forEach((thread, connection) -> {
            connection.close();
            thread.interrupt();
        });
        return List.copyOf(open.keySet());
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
