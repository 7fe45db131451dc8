package io.bgql.sandbox.access;

import java.net.Socket;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/** The user that a client's certificate stands for: the common name (CN) of its subject. */
public final class CertifiedName {
    private CertifiedName() {}

    /** Empty for a connection in the clear, and for a client that has shown no certificate. */
    public static Optional<String> of(Socket socket) {
        try {
            return socket instanceof SSLSocket secure
                    ? commonName(secure.getSession().getPeerPrincipal().getName())
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException | InvalidNameException unnamed) {
            return Optional.empty();
        }
    }

    private static Optional<String> commonName(String subject) throws InvalidNameException {
        return new LdapName(subject)
                .getRdns().stream()
                        .filter(part -> part.getType().equalsIgnoreCase("CN"))
                        .map(part -> part.getValue().toString())
                        .findFirst();
    }
}
