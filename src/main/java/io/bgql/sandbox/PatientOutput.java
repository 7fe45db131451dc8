package io.bgql.sandbox;

import io.bgql.sandbox.command.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;

/** What goes to a client, in pieces: as long as it takes one now and then, it may be slow. */
final class PatientOutput extends OutputStream {
    private static final int PIECE = 64 << 10;

    private final OutputStream out;
    private final Session session;
    private final Deadline deadline;
    private final long usualMillis;

    /** @param usualMillis how long a client may take nothing where its request does not say so */
    PatientOutput(OutputStream out, Session session, Deadline deadline, long usualMillis) {
        this.out = out;
        this.session = session;
        this.deadline = deadline;
        this.usualMillis = usualMillis;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        for (int at = offset; at < end; at += PIECE) {
            writePiece(bytes, at, Math.min(PIECE, end - at));
        }
    }

    private void writePiece(byte[] bytes, int offset, int length) throws IOException {
        deadline.in(session.sendMillis() > 0 ? session.sendMillis() : usualMillis);
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            if (deadline.hasPassed()) {
                throw (IOException) new SocketTimeoutException("the client takes nothing").initCause(failure);
            }
            throw failure;
        } finally {
            deadline.lift();
        }
    }
}
