package io.bgql.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where and as whom to connect.
 *
 * @param alternateServices use the addresses that nodes announce for clients outside their network
 * @param tls empty for connections in the clear
 * @param applicationId how this program names itself to the servers
 * @param timeout for connecting to the first node
 */
public record Connection(
        List<Seed> seeds,
        boolean alternateServices,
        Optional<Login> login,
        Optional<Tls> tls,
        String applicationId,
        Duration timeout) {
    public Connection {
        seeds = List.copyOf(seeds);
    }

    /** To given hosts without a login, in the clear, waiting 3 s. */
    public static Connection to(List<Seed> seeds) {
        return new Connection(seeds, false, Optional.empty(), Optional.empty(), "bgql", Duration.ofSeconds(3));
    }

    /** Who connects, and who checks it; with {@code PKI} user and password are empty, for a certificate names the user. */
    public record Login(String user, Password password, Authentication mode) {}

    /** The ways of {@code --auth}. */
    public enum Authentication {
        INTERNAL,
        EXTERNAL,
        EXTERNAL_INSECURE,
        PKI
    }

    /**
     * How the connection is encrypted and who is trusted.
     *
     * @param name in the certificates of servers, where a seed names none; without either it is the host
     * @param authorities certificates and revocation lists; with none those of this Java count
     * @param identity shown to servers that want to see one
     * @param protocols as Apache writes them, such as {@code -all +TLSv1.2}
     * @param ciphers names of OpenSSL or of Java, parted by colons or commas
     */
    public record Tls(
            Optional<String> name,
            List<Pem> authorities,
            Optional<Identity> identity,
            Optional<String> protocols,
            Optional<String> ciphers,
            Revocation revocation) {
        public Tls {
            authorities = List.copyOf(authorities);
        }
    }

    /** A certificate and its private key. */
    public record Identity(Pem certificate, Pem key, Optional<Password> keyPassword) {}

    /** What is looked for in revocation lists. */
    public enum Revocation {
        NOTHING,
        SERVER,
        CHAIN
    }
}
