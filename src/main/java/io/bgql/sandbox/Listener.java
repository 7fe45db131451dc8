package io.bgql.sandbox;

import io.bgql.sandbox.command.Conduct;
import io.bgql.sandbox.command.Dispatcher;
import io.bgql.sandbox.command.NodeCounters;
import io.bgql.sandbox.wire.FrameRoom;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Takes connections and gives each a daemon thread of its own; one over the limit is closed at once. Closing may be done
 * by any thread and waits for all threads, because one left inside a system call costs the process 300 ms at its exit.
 */
final class Listener implements Runnable, AutoCloseable {
    private static final long JOIN_MILLIS = 1000;
    /** After a failure to take a connection: the next one would fail as well, and at once. */
    private static final long FAILURE_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ServerSocket socket;
    private final int maxConnections;
    private final Dispatcher dispatcher;
    private final Conduct conduct;
    private final FrameRoom room;
    private final NodeCounters counts;
    private final LongSupplier ticker;
    private final Consumer<String> log;
    private final Map<Thread, Connection> open = new HashMap<>();
    private final Thread accepting;
    private boolean refusing;
    private boolean closed;

    private Listener(
            ServerSocket socket,
            SandboxSettings settings,
            Dispatcher dispatcher,
            Conduct conduct,
            NodeCounters counts) {
        this.socket = socket;
        this.conduct = conduct;
        this.maxConnections = settings.maxConnections();
        this.dispatcher = dispatcher;
        this.room = new FrameRoom(settings.heapBytes() / 4 / settings.size().nodes());
        this.counts = counts;
        this.ticker = settings.ticker();
        this.log = settings.log();
        this.accepting = daemon(this, "sandbox " + socket.getLocalPort());
    }

    static Listener start(
            ServerSocket socket,
            SandboxSettings settings,
            Dispatcher dispatcher,
            Conduct conduct,
            NodeCounters counts) {
        Listener listener = new Listener(socket, settings, dispatcher, conduct, counts);
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
                    LockSupport.parkNanos(FAILURE_PAUSE_NANOS);
                }
            }
        }
    }

    private synchronized void take(Socket client) {
        Connection connection = new Connection(client, dispatcher, conduct, room, ticker, log);
        if (closed || isFull() || conduct.reach() == Conduct.Reach.DROPS) {
            connection.close();
            return;
        }
        Thread thread = daemon(() -> serve(connection), "sandbox connection " + client.getPort());
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            log.accept("sandbox: a connection was refused: " + noThread.getMessage());
            connection.close();
            return;
        }
        open.put(thread, connection);
        counts.add(NodeCounters.Event.CLIENT_CONNECTIONS_OPENED);
    }

    /** Says so to the log once, not for each one refused. */
    private boolean isFull() {
        boolean full = open.size() >= maxConnections;
        if (full && !refusing) {
            log.accept("sandbox: connections are refused, as " + open.size() + " are open");
        }
        refusing = full;
        return full;
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

    /** Ends the connections whose clients have kept their threads waiting for too long. */
    synchronized void closeLate() {
        open.values().forEach(Connection::closeIfLate);
    }

    @Override
    public void close() throws IOException {
        close(Connection::close);
    }

    /** Closes as when a process is killed: clients find their connections reset. */
    void abort() throws IOException {
        close(Connection::reset);
    }

    private void close(Consumer<Connection> ending) throws IOException {
        socket.close();
        List<Thread> threads = new ArrayList<>(shutConnections(ending));
        threads.add(accepting);
        try {
            for (Thread thread : threads) {
                if (thread != Thread.currentThread()) {
                    thread.join(JOIN_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Thread> shutConnections(Consumer<Connection> ending) {
        closed = true;
        open.forEach((thread, connection) -> {
            ending.accept(connection);
            if (thread != Thread.currentThread()) {
                thread.interrupt();
            }
        });
        return List.copyOf(open.keySet());
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
