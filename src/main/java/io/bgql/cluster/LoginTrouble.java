package io.bgql.cluster;

import com.aerospike.client.ResultCode;
import com.aerospike.client.admin.AdminCommand;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Talks to a node as the client does, up to the first refusal, and tells what it was. */
final class LoginTrouble {
    /** Byte 0 of a frame is the version of the protocol, byte 1 the kind of message, bytes 2 to 7 the length. */
    private static final int VERSION = 2;

    private static final int INFO = 1;
    private static final int SECURITY = 2;
    private static final int FRAME_HEADER = 8;
    private static final int LONGEST = 1 << 20;
    private static final int LOGIN = 20;
    private static final int LOGIN_HEADER = 16;
    private static final int RESULT = 1;
    private static final int USER = 0;
    private static final int CREDENTIAL = 3;
    private static final int CLEAR_PASSWORD = 4;
    /** First byte of what a node that speaks TLS answers to anything else. */
    private static final int TLS_ALERT = 0x15;

    private final Optional<Connection.Login> login;

    LoginTrouble(Optional<Connection.Login> login) {
        this.login = login;
    }

    /** What is said of the node behind its name; fails when the node ends the connection. */
    String words(Socket socket) throws IOException {
        try {
            if (login.isPresent()) {
                int code = login(socket, login.get());
                if (code != ResultCode.OK && code != ResultCode.SECURITY_NOT_ENABLED) {
                    return refusal(login.get(), code);
                }
            }
            String answer = info(socket);
            return InfoReply.refusal(answer)
                    .map(refusal -> "does not let us in: " + ServerCode.words(refusal.code())
                            + (login.isEmpty() ? "; --user says who you are" : ""))
                    .orElse("is a node, but its cluster cannot be used: it may still be starting, or announce addresses"
                            + " that cannot be reached from here (--services-alternate uses its others)");
        } catch (Stranger stranger) {
            return String.valueOf(stranger.getMessage());
        }
    }

    private static String refusal(Connection.Login login, int code) {
        String who = login.mode() == Connection.Authentication.PKI ? "the user of the certificate" : login.user();
        String hint = code == ResultCode.SECURITY_NOT_SUPPORTED ? "; leave --user away" : "";
        return "does not let " + who + " in: " + ServerCode.words(code) + hint;
    }

    private static int login(Socket socket, Connection.Login login) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean named = login.mode() != Connection.Authentication.PKI;
        boolean clear = named && login.mode() != Connection.Authentication.INTERNAL;
        byte[] header = new byte[LOGIN_HEADER];
        header[2] = LOGIN;
        header[3] = (byte) ((named ? 2 : 0) + (clear ? 1 : 0));
        body.writeBytes(header);
        if (named) {
            field(body, USER, login.user());
            field(body, CREDENTIAL, AdminCommand.hashPassword(login.password().text()));
        }
        if (clear) {
            field(body, CLEAR_PASSWORD, login.password().text());
        }
        send(socket, SECURITY, body.toByteArray());
        return receive(socket)[RESULT] & 0xFF;
    }

    private static void field(ByteArrayOutputStream body, int kind, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(body);
        out.writeInt(content.length + 1);
        out.writeByte(kind);
        out.write(content);
    }

    private static String info(Socket socket) throws IOException {
        send(socket, INFO, "node\n".getBytes(StandardCharsets.UTF_8));
        String line = new String(receive(socket), StandardCharsets.UTF_8).strip();
        return line.substring(line.indexOf('\t') + 1);
    }

    private static void send(Socket socket, int kind, byte[] body) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(FRAME_HEADER + body.length);
        DataOutputStream out = new DataOutputStream(frame);
        out.writeLong((long) VERSION << 56 | (long) kind << 48 | body.length);
        out.write(body);
        socket.getOutputStream().write(frame.toByteArray());
    }

    private static byte[] receive(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new Stranger(
                    version == TLS_ALERT
                            ? "speaks TLS; --tls-enable encrypts the connection"
                            : "accepts connections but does not talk like a node of a cluster");
        }
        in.readByte();
        int length = in.readUnsignedShort() == 0 ? in.readInt() : 0;
        if (length < 2 || length > LONGEST) {
            throw new Stranger("answers what is too long or too short");
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return body;
    }

    /** Something else than a node answers; the message says what is known of it. */
    private static final class Stranger extends IOException {
        private static final long serialVersionUID = 1L;

        Stranger(String message) {
            super(message);
        }
    }
}
