package io.bgql.sandbox.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * How connections are made secret.
 *
 * @param context knows the node's key and certificate, and whom it trusts
 * @param name of the node in its certificate, told to clients that ask for its peers
 * @param clientCertificate whether clients have to show one
 */
public record Tls(SSLContext context, String name, boolean clientCertificate) {
    /** Connections are agreed on by the threads that serve them, at the first byte read. */
    ServerSocket listen(int port, int backlog, InetAddress address) throws IOException {
        SSLServerSocket socket =
                (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, backlog, address);
        socket.setNeedClientAuth(clientCertificate);
        return socket;
    }
}
