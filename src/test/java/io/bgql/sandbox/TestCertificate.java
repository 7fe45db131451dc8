package io.bgql.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key on the curve P-256 and a certificate for it, made on the spot: X.509 version 3, written out in DER. */
public final class TestCertificate {
    private static final String ECDSA_SHA256 = "06082a8648ce3d040302";
    private static final String COMMON_NAME = "0603550403";
    private static final String ALTERNATIVE_NAME = "0603551d11";
    private static final String BASIC_CONSTRAINTS = "0603551d13";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    private TestCertificate(String name, KeyPair keys, X509Certificate certificate) {
        this.name = name;
        this.keys = keys;
        this.certificate = certificate;
    }

    /** One that vouches for itself, and may for others. */
    public static TestCertificate authority(String name) {
        return make(name, Optional.empty(), Instant.now().plusSeconds(3600));
    }

    /** One that this vouches for, good for the next hour. */
    public TestCertificate issue(String other) {
        return make(other, Optional.of(this), Instant.now().plusSeconds(3600));
    }

    /** One that this vouches for, good until an hour ago. */
    public TestCertificate issueExpired(String other) {
        return make(other, Optional.of(this), Instant.now().minusSeconds(3600));
    }

    private static TestCertificate make(String name, Optional<TestCertificate> issuer, Instant end) {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
            KeyPair signing = issuer.isPresent() ? issuer.get().keys : keys;
            String issuerName = issuer.isPresent() ? issuer.get().name : name;
            byte[] der = signed(content(name, issuerName, keys, end, issuer.isEmpty()), signing);
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return new TestCertificate(name, keys, certificate);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] signed(byte[] content, KeyPair signing) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signing.getPrivate());
        signature.update(content);
        return der(0x30, content, der(0x30, hex(ECDSA_SHA256)), der(0x03, new byte[] {0}, signature.sign()));
    }

    /** A list, good for the next hour, of those that this has vouched for and does no more: one at least. */
    public String revocationPem(TestCertificate... revoked) {
        Instant now = Instant.now();
        byte[][] entries = Arrays.stream(revoked)
                .map(each ->
                        der(0x30, der(0x02, each.certificate.getSerialNumber().toByteArray()), time(now)))
                .toArray(byte[][]::new);
        byte[] content = der(
                0x30,
                hex("020101"),
                der(0x30, hex(ECDSA_SHA256)),
                distinguished(name),
                time(now.minusSeconds(60)),
                time(now.plusSeconds(3600)),
                der(0x30, entries));
        try {
            return pem("X509 CRL", signed(content, keys));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] content(String name, String issuer, KeyPair keys, Instant end, boolean authority) {
        byte[] serial = {1, (byte) (System.identityHashCode(keys) >> 8), (byte) System.identityHashCode(keys)};
        byte[] validity = der(0x30, time(end.minusSeconds(86_400)), time(end));
        byte[] alternative = extension(ALTERNATIVE_NAME, der(0x30, der(0x82, text(name))));
        byte[] constraints = extension(BASIC_CONSTRAINTS, authority ? der(0x30, hex("0101ff")) : der(0x30));
        return der(
                0x30,
                der(0xa0, hex("020102")),
                der(0x02, serial),
                der(0x30, hex(ECDSA_SHA256)),
                distinguished(issuer),
                validity,
                distinguished(name),
                keys.getPublic().getEncoded(),
                der(0xa3, der(0x30, alternative, constraints)));
    }

    private static byte[] distinguished(String name) {
        return der(0x30, der(0x31, der(0x30, hex(COMMON_NAME), der(0x0c, text(name)))));
    }

    private static byte[] extension(String identifier, byte[] value) {
        return der(0x30, hex(identifier), der(0x04, value));
    }

    private static byte[] time(Instant instant) {
        return der(0x18, text(TIME.format(instant)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    /** A tag, the length, and what is in it. */
    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            inside.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = inside.size();
        if (length >= 0x100) {
            out.write(0x82);
            out.write(length >> 8);
        } else if (length >= 0x80) {
            out.write(0x81);
        }
        out.write(length);
        out.writeBytes(inside.toByteArray());
        return out.toByteArray();
    }

    public String certificatePem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String keyPem() {
        return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder().encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    /** For a client that trusts this, and shows another one where asked. */
    public SSLContext clientContext(Optional<TestCertificate> own) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        if (own.isPresent()) {
            Certificate[] chain = {own.get().certificate};
            store.setKeyEntry("client", own.get().keys.getPrivate(), new char[0], chain);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
