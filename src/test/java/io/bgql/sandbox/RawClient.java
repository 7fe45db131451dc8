package io.bgql.sandbox;

import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import io.bgql.sandbox.wire.WireCursor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client that sends bytes as they are and shows what comes back. */
public final class RawClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    public RawClient(TestNode node) throws IOException {
        this(node.host(), node.port());
    }

    RawClient(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Waits less than usual for what is to be read. */
    public void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Says that nothing more will be sent; what was sent is still answered. */
    public void finish() throws IOException {
        socket.shutdownOutput();
    }

    /** The next frame; empty when the node has closed. */
    public Optional<Frame> read() throws IOException {
        return Frame.read(in);
    }

    /** Asks lines of info, each ended, and gives the whole reply. */
    public String info(String lines) throws IOException {
        new FrameWriter(socket.getOutputStream()).text(lines).send(Frame.INFO);
        return new String(read().orElseThrow().body(), StandardCharsets.UTF_8);
    }

    /** The value one info command answers. */
    public String value(String command) throws IOException {
        String reply = info(command + "\n");
        return reply.substring(command.length() + 1, reply.length() - 1);
    }

    /** Sends a frame and gives its answer, one message. */
    public Message ask(byte[] request) throws IOException, MalformedMessage {
        send(request);
        return Message.decode(read().orElseThrow().body());
    }

    /** Sends a frame and gives the stream it is answered with, the last message included. */
    public List<Message> askForStream(byte[] request) throws IOException, MalformedMessage {
        send(request);
        List<Message> messages = new ArrayList<>();
        do {
            WireCursor cursor = new WireCursor(read().orElseThrow().body());
            while (cursor.remaining() > 0) {
                messages.add(Message.read(cursor));
            }
        } while (!ends(messages));
        return messages;
    }

    /** A stream ends with its last message; a request refused up front is answered by one message without that mark. */
    private static boolean ends(List<Message> messages) {
        Message latest = messages.get(messages.size() - 1);
        boolean refused = messages.size() == 1
                && latest.header().resultCode() != ResultCode.OK
                && !latest.hasField(FieldType.DIGEST);
        return latest.hasInfo3(Info3.LAST) || refused;
    }

    /** Whether the node ends the connection now, rather than sending anything or waiting on. */
    public boolean isEnded() throws IOException {
        try {
            return read().isEmpty();
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
