package io.bgql.sandbox;

import io.bgql.sandbox.command.Reception;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A node's port on the loopback address. While the node is down the port is kept for it, and connecting is refused. */
final class Doorway implements AutoCloseable {
    private static final int BACKLOG = 128;

    private final Reception reception;
    private final int port;
    private ServerSocket open;
    /** Bound, and neither listening nor connected: nobody else gets the port. */
    private @Nullable Socket kept;

    /** Opens a port, 0 for any that is free. Fails if it is taken. */
    Doorway(Reception reception, int port) throws IOException {
        this.reception = reception;
        this.open = reception.listen(port, BACKLOG, loopback());
        this.port = open.getLocalPort();
    }

    int port() {
        return port;
    }

    ServerSocket socket() {
        return open;
    }

    /** Keeps the port after its socket has been closed. */
    void keep() throws IOException {
        Socket keeper = new Socket();
        keeper.setReuseAddress(true);
        keeper.bind(new InetSocketAddress(loopback(), port));
        kept = keeper;
    }

    void openAgain() throws IOException {
        letGo();
        open = reception.listen(port, BACKLOG, loopback());
    }

    @Override
    public void close() throws IOException {
        letGo();
        open.close();
    }

    private void letGo() throws IOException {
        Socket keeper = kept;
        if (keeper != null) {
            keeper.close();
            kept = null;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
