package io.bgql.settings;

import java.util.List;
import java.util.Optional;

/**
 * How a sandbox is to receive its clients.
 *
 * @param logins who may log in; with none, nobody has to
 * @param release of the server to pass for, empty for the newest
 * @param tls empty for connections in the clear
 */
public record Entrance(List<Login> logins, Optional<String> release, Optional<Tls> tls) {
    public Entrance {
        logins = List.copyOf(logins);
    }

    /** Without a login, in the clear, as the newest server. */
    public static Entrance open() {
        return new Entrance(List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * Somebody who may log in; the password comes another way.
     *
     * @param directory whether clients show the password itself, as for a directory, and not its hash
     */
    public record Login(String name, List<String> roles, boolean directory) {
        public Login {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Names of files.
     *
     * @param clients authorities one of which has to vouch for a client, empty where clients show no certificate
     */
    public record Tls(String certificate, String key, Optional<String> clients) {}
}
