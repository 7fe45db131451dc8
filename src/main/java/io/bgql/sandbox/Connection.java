package io.bgql.sandbox;

import io.bgql.sandbox.access.CertifiedName;
import io.bgql.sandbox.command.Conduct;
import io.bgql.sandbox.command.Dispatcher;
import io.bgql.sandbox.command.Session;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameRoom;
import io.bgql.sandbox.wire.FrameWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One client's socket and the thread that serves it: a request is read, answered, and only then the next one read, so
 * that answers come in the order of the requests. A client that keeps the thread waiting for too long is left.
 */
final class Connection implements Runnable {
    /** Between two frames. Ten times as long as ordinary clients keep a connection they have no use for. */
    static final long IDLE_MILLIS = 600_000;
    /** From the first byte of a frame to its last. */
    static final long FRAME_MILLIS = 60_000;
    /** For a piece of an answer to be taken. */
    static final long SEND_MILLIS = 60_000;

    private static final int INPUT_BUFFER = 16 << 10;

    private final Socket socket;
    private final Dispatcher dispatcher;
    private final Conduct conduct;
    private final FrameRoom room;
    private final Consumer<String> log;
    private final Deadline deadline;

    Connection(
            Socket socket,
            Dispatcher dispatcher,
            Conduct conduct,
            FrameRoom room,
            LongSupplier ticker,
            Consumer<String> log) {
        this.socket = socket;
        this.dispatcher = dispatcher;
        this.conduct = conduct;
        this.room = room;
        this.log = log;
        this.deadline = new Deadline(ticker);
    }

    @Override
    public void run() {
        try (socket) {
            serve();
        } catch (Frame.NoRoom noRoom) {
            log.accept("sandbox: connection " + peer() + " closed: " + noRoom.getMessage());
        } catch (IOException e) {
            // The client went away, between two frames or inside one. Nobody is left to be told.
            return;
        } catch (RuntimeException | Error e) {
            log.accept("sandbox: connection " + peer() + " closed after " + e);
        }
    }

    private void serve() throws IOException {
        socket.setTcpNoDelay(true);
        Session session = new Session(peer(), () -> CertifiedName.of(socket));
        FrameWriter reply =
                new FrameWriter(new PatientOutput(socket.getOutputStream(), session, deadline, SEND_MILLIS), room);
        BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), INPUT_BUFFER);
        try {
            for (Optional<Frame> frame = next(in); frame.isPresent(); frame = next(in)) {
                answer(frame.get(), session, reply);
            }
        } catch (Frame.BadHeader e) {
            socket.setSoLinger(true, 0); // closing now resets, as servers do with what is no frame
        } finally {
            reply.rest();
        }
    }

    private Optional<Frame> next(BufferedInputStream in) throws IOException {
        deadline.in(IDLE_MILLIS);
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        deadline.in(FRAME_MILLIS);
        Optional<Frame> frame = Frame.read(in, room);
        deadline.lift();
        return frame;
    }

    private void answer(Frame frame, Session session, FrameWriter reply) throws IOException {
        try {
            heed();
            dispatcher.answer(frame, session, reply);
        } finally {
            frame.release();
            reply.rest();
        }
    }

    /** Treats the client as the node has been told to; an exception means that it gets no answer. */
    private void heed() throws IOException {
        try {
            conduct.awaitAnswering();
            TimeUnit.NANOSECONDS.sleep(conduct.requestNanos());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException(closing);
        }
        if (conduct.reach() == Conduct.Reach.DROPS) {
            throw new IOException("dropped");
        }
    }

    private String peer() {
        return socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
    }

    /** Ends the connection if its client has kept its thread waiting for too long. */
    void closeIfLate() {
        if (deadline.hasPassed()) {
            reset();
        }
    }

    /** Ends the connection at once, leaving nothing for the system to go on sending. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // The connection's own thread may have closed it a moment before: then nothing is wrong.
            if (!socket.isClosed()) {
                log.accept("sandbox: " + e);
            }
        }
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
