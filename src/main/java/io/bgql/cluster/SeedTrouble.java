package io.bgql.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

/** Finds out why a seed cannot be used, after the client has failed: it only says so in a text for logs. */
final class SeedTrouble {
    private final Duration timeout;

    SeedTrouble(Duration timeout) {
        this.timeout = timeout;
    }

    /** A clause such as "127.0.0.1:3000 refused the connection". */
    String words(Seed seed) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(seed.host()), seed.port()), (int) timeout.toMillis());
            return seed + " accepts connections but does not talk like a node of a cluster that lets us in";
        } catch (UnknownHostException unknown) {
            return "there is no host '" + seed.host() + "'";
        } catch (SocketTimeoutException late) {
            return seed + " did not answer within " + timeout.toMillis() + " ms";
        } catch (NoRouteToHostException unreachable) {
            return "there is no route to " + seed;
        } catch (ConnectException refused) {
            return seed + " refused the connection";
        } catch (IOException other) {
            return seed + " cannot be reached";
        }
    }
}
