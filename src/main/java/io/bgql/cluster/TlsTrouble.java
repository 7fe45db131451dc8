package io.bgql.cluster;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.policy.TlsPolicy;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Tries the handshake again to tell, by the types of what is thrown, why it fails. */
final class TlsTrouble {
    /** The alternative names of a certificate that are names of hosts, by RFC 5280. */
    private static final int DNS_NAME = 2;

    private final Connection connection;
    private final TlsPolicy policy;

    TlsTrouble(Connection connection, TlsPolicy policy) {
        this.connection = connection;
        this.policy = policy;
    }

    /** What is said of the node behind its name. */
    String words(Seed seed, Socket socket) throws IOException {
        try (SSLSocket secure =
                (SSLSocket) policy.context.getSocketFactory().createSocket(socket, seed.host(), seed.port(), false)) {
            secure.setEnabledProtocols(policy.protocols);
            if (policy.ciphers != null) {
                secure.setEnabledCipherSuites(policy.ciphers);
            }
            secure.startHandshake();
            Optional<String> name = wrongName(seed, secure);
            return name.isPresent() ? name.get() : new LoginTrouble(connection.login()).words(secure);
        } catch (SSLHandshakeException failure) {
            return certificate(failure).orElse("refuses " + ours());
        } catch (SSLPeerUnverifiedException nameless) {
            return "shows no certificate";
        } catch (SSLException other) {
            return other.getCause() instanceof EOFException || other.getClass() != SSLException.class
                    ? "refuses " + ours()
                    : "does not speak TLS; without --tls-enable the connection is in the clear";
        } catch (EOFException | SocketException ended) {
            return "ends the connection while TLS begins; it may not speak TLS, or refuses " + ours();
        }
    }

    private String ours() {
        return connection.tls().flatMap(Connection.Tls::identity).isPresent()
                ? "our certificate, our protocols or our ciphers"
                : "our protocols or our ciphers, or wants a certificate of us (--tls-certfile, --tls-keyfile)";
    }

    private Optional<String> wrongName(Seed seed, SSLSocket socket) throws IOException {
        X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        String wanted = Cluster.tlsName(connection, seed);
        try {
            com.aerospike.client.cluster.Connection.validateServerCertificate(policy, wanted, shown);
            return Optional.empty();
        } catch (AerospikeException anotherName) {
            return Optional.of("shows a certificate for " + String.join(", ", names(shown)) + ", not for '" + wanted
                    + "'; --tls-name says which name is meant");
        } catch (Exception unreadable) {
            return Optional.of("shows a certificate that cannot be read");
        }
    }

    private static Set<String> names(X509Certificate certificate) {
        Set<String> names = new LinkedHashSet<>();
        try {
            if (certificate.getSubjectAlternativeNames() != null) {
                for (List<?> name : certificate.getSubjectAlternativeNames()) {
                    if (name.get(0).equals(DNS_NAME)) {
                        names.add("'" + name.get(1) + "'");
                    }
                }
            }
        } catch (CertificateParsingException unreadable) {
            names.clear();
        }
        if (names.isEmpty()) {
            names.add(certificate.getSubjectX500Principal().getName());
        }
        return names;
    }

    private static Optional<String> certificate(SSLHandshakeException failure) {
        boolean ofCertificate = false;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return Optional.of("shows a certificate that has expired");
            }
            if (cause instanceof CertificateNotYetValidException) {
                return Optional.of("shows a certificate that is not valid yet");
            }
            if (cause instanceof CertPathValidatorException invalid
                    && reason(invalid).isPresent()) {
                return reason(invalid);
            }
            ofCertificate |= cause instanceof CertificateException;
        }
        return ofCertificate
                ? Optional.of("shows a certificate that no trusted authority vouches for (--tls-cafile names those)")
                : Optional.empty();
    }

    private static Optional<String> reason(CertPathValidatorException invalid) {
        if (invalid.getReason() instanceof CertPathValidatorException.BasicReason reason) {
            return switch (reason) {
                case EXPIRED -> Optional.of("shows a certificate that has expired");
                case NOT_YET_VALID -> Optional.of("shows a certificate that is not valid yet");
                case REVOKED -> Optional.of("shows a certificate that has been revoked");
                case UNDETERMINED_REVOCATION_STATUS ->
                    Optional.of("shows a certificate that none of the revocation lists speaks about");
                case ALGORITHM_CONSTRAINED -> Optional.of("shows a certificate signed in a way that is not safe");
                case UNSPECIFIED, INVALID_SIGNATURE -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
