package io.bgql.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where and as whom to connect.
 *
 * @param alternateServices use the addresses that nodes announce for clients outside their network
 * @param applicationId how this program names itself to the servers
 * @param timeout for connecting to the first node
 */
public record Connection(
        List<Seed> seeds, boolean alternateServices, Optional<Login> login, String applicationId, Duration timeout) {
    public Connection {
        seeds = List.copyOf(seeds);
    }

    /** To given hosts without a login, waiting 3 s. */
    public static Connection to(List<Seed> seeds) {
        return new Connection(seeds, false, Optional.empty(), "bgql", Duration.ofSeconds(3));
    }

    /** Who connects, and who checks it. */
    public record Login(String user, Password password, Authentication mode) {}

    /** The ways of {@code --auth}. */
    public enum Authentication {
        INTERNAL,
        EXTERNAL,
        EXTERNAL_INSECURE,
        PKI
    }
}
