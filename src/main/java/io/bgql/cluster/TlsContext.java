package io.bgql.cluster;

import com.aerospike.client.policy.TlsPolicy;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CRL;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.X509CertSelector;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Makes what the client needs for TLS out of PEM texts. Nothing else of the room names a class of {@code javax.net.ssl}
 * on the way of a connection in the clear: loading them costs start-up time.
 */
final class TlsContext {
    private static final String PROTOCOLS = "+TLSv1.2 +TLSv1.3";

    /** A key store in memory wants one; nobody else ever sees it. */
    private static final char[] NO_PASSWORD = {};

    private final Connection.Tls tls;
    private final List<Certificate> authorities = new ArrayList<>();
    private final List<CRL> revocations = new ArrayList<>();

    private TlsContext(Connection.Tls tls) {
        this.tls = tls;
    }

    /** Fails with {@code CONFIGURATION} and a sentence that names the file. */
    static TlsPolicy policy(Connection.Tls tls) {
        try {
            SSLContext context = new TlsContext(tls).context();
            TlsNames names = new TlsNames(context);
            TlsPolicy policy = new TlsPolicy();
            policy.context = context;
            policy.protocols = names.protocols(tls.protocols().orElse(PROTOCOLS));
            tls.ciphers().ifPresent(words -> policy.ciphers = names.ciphers(words));
            return policy;
        } catch (GeneralSecurityException | IOException failure) {
            throw new StatementException(
                    Diagnostic.of(
                            Diagnostic.Code.CONFIGURATION,
                            "TLS cannot be set up" + cause(tls) + ": " + failure.getMessage()),
                    failure);
        }
    }

    private static String cause(Connection.Tls tls) {
        return tls.identity()
                .map(identity -> " with " + identity.certificate().name() + " and "
                        + identity.key().name())
                .orElse("");
    }

    static StatementException wrong(String message) {
        return new StatementException(Diagnostic.of(Diagnostic.Code.CONFIGURATION, message));
    }

    private SSLContext context() throws GeneralSecurityException, IOException {
        for (Pem pem : tls.authorities()) {
            readAuthorities(pem);
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys(), trust().getTrustManagers(), null);
        return context;
    }

    private void readAuthorities(Pem pem) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        int before = authorities.size() + revocations.size();
        for (PemBlock block : PemBlock.in(pem)) {
            ByteArrayInputStream content = new ByteArrayInputStream(block.content());
            if (block.label().endsWith("CERTIFICATE")) {
                authorities.add(factory.generateCertificate(content));
            } else if (block.label().equals("X509 CRL")) {
                revocations.add(factory.generateCRL(content));
            }
        }
        if (authorities.size() + revocations.size() == before) {
            throw wrong(pem.name() + " holds no certificate in the form PEM");
        }
    }

    private TrustManagerFactory trust() throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        if (tls.revocation() != Connection.Revocation.NOTHING) {
            factory.init(new CertPathTrustManagerParameters(checkingRevocation()));
        } else if (tls.authorities().isEmpty()) {
            factory.init((KeyStore) null);
        } else {
            factory.init(trusted());
        }
        return factory;
    }

    private KeyStore trusted() throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        for (Certificate authority : authorities) {
            store.setCertificateEntry("authority " + store.size(), authority);
        }
        return store;
    }

    /** By lists in files only: nothing is fetched while connecting. */
    private PKIXBuilderParameters checkingRevocation() throws GeneralSecurityException, IOException {
        if (revocations.isEmpty() || authorities.isEmpty()) {
            throw wrong("--tls-crl-check wants certificates and revocation lists (X509 CRL) in --tls-cafile or"
                    + " --tls-capath; lists are not fetched from elsewhere");
        }
        PKIXRevocationChecker checker =
                (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
        Set<PKIXRevocationChecker.Option> options =
                EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK);
        if (tls.revocation() == Connection.Revocation.SERVER) {
            options.add(PKIXRevocationChecker.Option.ONLY_END_ENTITY);
        }
        checker.setOptions(options);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted(), new X509CertSelector());
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(revocations)));
        parameters.addCertPathChecker(checker);
        return parameters;
    }

    private KeyManager[] keys() throws GeneralSecurityException, IOException {
        if (tls.identity().isEmpty()) {
            return new KeyManager[0];
        }
        Connection.Identity identity = tls.identity().get();
        List<Certificate> chain = new ArrayList<>();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (PemBlock block : PemBlock.in(identity.certificate())) {
            if (block.label().endsWith("CERTIFICATE")) {
                chain.add(factory.generateCertificate(new ByteArrayInputStream(block.content())));
            }
        }
        if (chain.isEmpty()) {
            throw wrong(identity.certificate().name() + " holds no certificate in the form PEM");
        }
        KeyStore own = emptyStore();
        own.setKeyEntry(
                "own",
                new PemKey(identity.key(), identity.keyPassword()).read(),
                NO_PASSWORD,
                chain.toArray(Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, NO_PASSWORD);
        return keys.getKeyManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }
}
