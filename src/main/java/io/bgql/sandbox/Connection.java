package io.bgql.sandbox;

import io.bgql.sandbox.command.Dispatcher;
import io.bgql.sandbox.command.Session;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One client's socket and the thread that serves it: a request is read, answered, and only then the next one read, so
 * that answers come in the order of the requests.
 */
final class Connection implements Runnable {
    private static final int INPUT_BUFFER = 16 << 10;

    private final Socket socket;
    private final Dispatcher dispatcher;
    private final Consumer<String> log;

    Connection(Socket socket, Dispatcher dispatcher, Consumer<String> log) {
        this.socket = socket;
        this.dispatcher = dispatcher;
        this.log = log;
    }

    @Override
    public void run() {
        try (socket) {
            serve();
        } catch (IOException e) {
            // The client went away, between two frames or inside one. Nobody is left to be told.
            return;
        } catch (RuntimeException | Error e) {
            log.accept("sandbox: connection " + peer() + " closed after " + e);
        }
    }

    private void serve() throws IOException {
        socket.setTcpNoDelay(true);
        Session session = new Session(peer());
        FrameWriter reply = new FrameWriter(socket.getOutputStream());
        BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), INPUT_BUFFER);
        try {
            for (Optional<Frame> frame = Frame.read(in); frame.isPresent(); frame = Frame.read(in)) {
                dispatcher.answer(frame.get(), session, reply);
            }
        } catch (Frame.BadHeader e) {
            socket.setSoLinger(true, 0); // closing now resets, as servers do with what is no frame
        }
    }

    private String peer() {
        return socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
    }

    /** Ends the thread's reading and writing at once. */
    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            log.accept("sandbox: " + e);
        }
    }
}
