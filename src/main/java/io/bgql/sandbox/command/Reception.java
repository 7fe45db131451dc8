package io.bgql.sandbox.command;

import io.bgql.sandbox.access.Access;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * How clients are received.
 *
 * @param release what the node passes for
 * @param tls empty for connections in the clear
 * @param access who may do what, empty where everybody may do everything without a login
 */
public record Reception(Release release, Optional<Tls> tls, Optional<Access> access) {
    /** In the clear, without a login, as the newest release. */
    public static Reception open() {
        return new Reception(Release.V8_1, Optional.empty(), Optional.empty());
    }

    /** Opens a port, 0 for any that is free. */
    public ServerSocket listen(int port, int backlog, InetAddress address) throws IOException {
        return tls.isPresent() ? tls.get().listen(port, backlog, address) : new ServerSocket(port, backlog, address);
    }

    public Reception with(Release other) {
        return new Reception(other, tls, access);
    }

    public Reception with(Tls other) {
        return new Reception(release, Optional.of(other), access);
    }

    public Reception with(Access other) {
        return new Reception(release, tls, Optional.of(other));
    }
}
