package io.bgql.cluster;

import com.aerospike.client.policy.TlsPolicy;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Finds out why a seed cannot be used, after the client has failed: it only says so in a text for logs. */
final class SeedTrouble {
    private final Connection connection;
    private final Optional<TlsPolicy> tls;

    SeedTrouble(Connection connection, Optional<TlsPolicy> tls) {
        this.connection = connection;
        this.tls = tls;
    }

    /** A clause such as "127.0.0.1:3000 refused the connection". */
    String words(Seed seed) {
        int timeout = (int) connection.timeout().toMillis();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(seed.host()), seed.port()), timeout);
            socket.setSoTimeout(timeout);
            return seed + " "
                    + (tls.isPresent()
                            ? new TlsTrouble(connection, tls.get()).words(seed, socket)
                            : new LoginTrouble(connection.login()).words(socket));
        } catch (UnknownHostException unknown) {
            return "there is no host '" + seed.host() + "'";
        } catch (SocketTimeoutException late) {
            return seed + " did not answer within " + timeout + " ms";
        } catch (NoRouteToHostException unreachable) {
            return "there is no route to " + seed;
        } catch (ConnectException refused) {
            return seed + " refused the connection";
        } catch (EOFException | SocketException ended) {
            return seed + " ended the connection; it may want TLS (--tls-enable)";
        } catch (IOException other) {
            return seed + " cannot be reached";
        }
    }
}
