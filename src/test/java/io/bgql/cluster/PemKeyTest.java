package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class PemKeyTest {
    /** What PKCS #8 puts in front of a key of 2048 bits: version, algorithm, and the head of an octet string. */
    private static final int PKCS8_HEAD = 26;

    private final KeyPair rsa = keys("RSA");
    private final KeyPair elliptic = keys("EC");

    private static KeyPair keys(String kind) {
        try {
            return KeyPairGenerator.getInstance(kind).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Pem pem(String label, byte[] content) {
        String lines = Base64.getMimeEncoder().encodeToString(content);
        return new Pem(
                "key.pem",
                "Made for a test\n-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n");
    }

    private static Pem encrypted(KeyPair keys, String scheme, String password)
            throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance(scheme);
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), new byte[8], 2048);
        cipher.init(Cipher.ENCRYPT_MODE, SecretKeyFactory.getInstance(scheme).generateSecret(spec));
        byte[] content = cipher.doFinal(keys.getPrivate().getEncoded());
        return pem("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(cipher.getParameters(), content).getEncoded());
    }

    private static void refused(Pem pem, Optional<Password> password, String message) {
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> new PemKey(pem, password).read())
                .withMessage(message);
    }

    @Test
    void keysInTheClearAreRead() {
        byte[] encoded = rsa.getPrivate().getEncoded();
        byte[] inner = Arrays.copyOfRange(encoded, PKCS8_HEAD, encoded.length);
        assertThat(new PemKey(pem("PRIVATE KEY", encoded), Optional.empty()).read())
                .isEqualTo(rsa.getPrivate());
        assertThat(new PemKey(pem("RSA PRIVATE KEY", inner), Optional.empty()).read())
                .isEqualTo(rsa.getPrivate());
        assertThat(new PemKey(pem("PRIVATE KEY", elliptic.getPrivate().getEncoded()), Optional.empty()).read())
                .isEqualTo(elliptic.getPrivate());
    }

    @Test
    void encryptedKeysAreOpenedByTheirPassword() throws GeneralSecurityException, IOException {
        Pem pem = encrypted(elliptic, "PBEWithSHA1AndDESede", "apple");
        assertThat(new PemKey(pem, Optional.of(new Password("apple"))).read()).isEqualTo(elliptic.getPrivate());
        refused(pem, Optional.of(new Password("pear")), "the password does not open the private key in key.pem");
        refused(pem, Optional.empty(), "the private key in key.pem is encrypted: --tls-keyfile-password opens it");
    }

    /** As openssl writes it: made with {@code openssl genpkey -algorithm EC ... -aes-256-cbc}. */
    @Test
    void whatOpenSslEncryptsIsOpened() {
        Pem pem = new Pem("key.pem", """
                -----BEGIN ENCRYPTED PRIVATE KEY-----
                MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAg2jkJhYRTyiAICCAAw
                DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEIgcZUq3vSXL9exp/n3e2/EEgZDx
                nNl6YFNPPPq4ex0ekJUoVdzWkB/HXATLc+4acvPG0MUtLZq+qCr5OEKBX+rDB803
                1hj4yru09e3Dx+VJIPZ4jJmYYvVgmgbsBNMpZtfmEd9dIBD3OHi/sbWB8hL3dB9J
                Bzb+xk0Br7OaDKq0xT7J3Q53dbftlTJJ1GIhhyfyZktXmKdRVy0UIf9KKGIcldw=
                -----END ENCRYPTED PRIVATE KEY-----
                """);
        assertThat(new PemKey(pem, Optional.of(new Password("apple"))).read().getAlgorithm())
                .isEqualTo("EC");
    }

    @Test
    void whatIsNotReadSaysHowToConvertIt() {
        String hint = ", which is not read here; openssl pkcs8 -topk8 makes one that is";
        refused(pem("EC PRIVATE KEY", new byte[9]), Optional.empty(), "the key in key.pem is a EC PRIVATE KEY" + hint);
        Pem old = new Pem(
                "key.pem",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----");
        refused(old, Optional.empty(), "the key in key.pem is encrypted in the old way of OpenSSL" + hint);
        refused(pem("CERTIFICATE", new byte[9]), Optional.empty(), "key.pem holds no private key");
        refused(
                pem("PRIVATE KEY", new byte[9]),
                Optional.empty(),
                "the private key in key.pem is none of RSA, EC, EdDSA");
        Pem damaged = new Pem("key.pem", "-----BEGIN PRIVATE KEY-----\n*\n-----END PRIVATE KEY-----");
        refused(damaged, Optional.empty(), "key.pem is damaged: a part of it is not base64");
        assertThat(old).hasToString("key.pem");
    }
}
