package io.bgql.sandbox.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Makes what TLS needs of texts in the form PEM. */
public final class PemContext {
    private static final String KEY_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_END = "-----END PRIVATE KEY-----";
    private static final List<String> KEY_KINDS = List.of("EC", "RSA", "EdDSA");
    /** A key store in memory wants one; nobody else ever sees it. */
    private static final char[] NO_PASSWORD = {};

    private PemContext() {}

    /**
     * A context that shows a certificate.
     *
     * @param certificates the node's own first, then those that vouch for it
     * @param key the certificate's private key, PKCS #8, not encrypted
     * @param trusted certificates of those whose clients are let in, empty where none has to show one
     * @throws GeneralSecurityException when the key and the certificate are not understood or do not fit
     */
    public static SSLContext of(String certificates, String key, Optional<String> trusted)
            throws GeneralSecurityException, IOException {
        KeyStore own = emptyStore();
        own.setKeyEntry("node", privateKey(key), NO_PASSWORD, certificates(certificates));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, NO_PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore others = emptyStore();
        int count = 0;
        for (Certificate certificate : trusted.isPresent() ? certificates(trusted.get()) : new Certificate[0]) {
            others.setCertificateEntry("trusted " + count++, certificate);
        }
        trust.init(others);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static Certificate[] certificates(String pem) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                .toArray(Certificate[]::new);
    }

    private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        int begin = pem.indexOf(KEY_BEGIN);
        int end = pem.indexOf(KEY_END);
        if (begin < 0 || end < begin) {
            throw new InvalidKeySpecException("the key file holds no \"" + KEY_BEGIN + "\" (PKCS #8, not encrypted)");
        }
        PKCS8EncodedKeySpec encoded = encoded(pem.substring(begin + KEY_BEGIN.length(), end));
        for (String kind : KEY_KINDS) {
            Optional<PrivateKey> key = privateKey(kind, encoded);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new InvalidKeySpecException("the private key is none of " + String.join(", ", KEY_KINDS));
    }

    private static Optional<PrivateKey> privateKey(String kind, PKCS8EncodedKeySpec encoded)
            throws GeneralSecurityException {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(encoded));
        } catch (InvalidKeySpecException anotherKind) {
            return Optional.empty();
        }
    }

    private static PKCS8EncodedKeySpec encoded(String base64) throws InvalidKeySpecException {
        try {
            return new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException garbled) {
            throw new InvalidKeySpecException("the private key is not base64", garbled);
        }
    }
}
