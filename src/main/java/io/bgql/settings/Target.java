package io.bgql.settings;

import io.bgql.cluster.Connection;
import io.bgql.cluster.Password;
import io.bgql.cluster.Seed;
import java.util.List;
import java.util.Optional;

/**
 * Which cluster to connect to, and how; secrets that are to be asked for are still missing.
 *
 * @param seeds never empty
 * @param port of hosts that are named without one
 * @param login empty where nobody logs in
 * @param tls empty for connections in the clear
 */
public record Target(
        List<Seed> seeds,
        int port,
        boolean alternateServices,
        Optional<Login> login,
        Optional<Connection.Tls> tls,
        boolean wantsKeyPassword) {
    public Target {
        seeds = List.copyOf(seeds);
    }

    /** Who logs in; the password is empty until it was asked for, and has no meaning with {@code PKI}. */
    public record Login(String user, Optional<Secret> password, Connection.Authentication mode) {}

    /** In the clear and without a login. */
    public static Target of(List<Seed> seeds, int port) {
        return new Target(seeds, port, false, Optional.empty(), Optional.empty(), false);
    }

    /** The user whose password is missing. */
    public Optional<String> wantsPassword() {
        return login.filter(given -> given.mode() != Connection.Authentication.PKI)
                .filter(given -> given.password().isEmpty())
                .map(Login::user);
    }

    public Target withPassword(Secret password) {
        return new Target(
                seeds,
                port,
                alternateServices,
                login.map(given -> new Login(given.user(), Optional.of(password), given.mode())),
                tls,
                wantsKeyPassword);
    }

    public Target withKeyPassword(Secret password) {
        return new Target(
                seeds,
                port,
                alternateServices,
                login,
                tls.map(given -> new Connection.Tls(
                        given.name(),
                        given.authorities(),
                        given.identity()
                                .map(identity -> new Connection.Identity(
                                        identity.certificate(),
                                        identity.key(),
                                        Optional.of(new Password(password.reveal())))),
                        given.protocols(),
                        given.ciphers(),
                        given.revocation())),
                false);
    }

    /** The same way to another cluster. Fails with {@code USAGE}. */
    public Target at(String hosts) {
        return new Target(checked(Seed.list(hosts, port), tls), port, alternateServices, login, tls, wantsKeyPassword);
    }

    static List<Seed> checked(List<Seed> seeds, Optional<Connection.Tls> tls) {
        if (tls.isEmpty() && seeds.stream().anyMatch(seed -> seed.tlsName().isPresent())) {
            throw Words.usage("a TLS name behind a host goes with --tls-enable");
        }
        return seeds;
    }

    /** What the cluster room wants to know; no secret may be missing any more. */
    public Connection connection() {
        Connection open = Connection.to(seeds);
        return new Connection(
                seeds,
                alternateServices,
                login.map(given -> new Connection.Login(
                        given.user(),
                        new Password(given.password().map(Secret::reveal).orElse("")),
                        given.mode())),
                tls,
                open.applicationId(),
                open.timeout());
    }
}
