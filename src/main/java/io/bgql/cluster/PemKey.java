package io.bgql.cluster;

import io.bgql.syntax.StatementException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A private key in a PEM text: PKCS #8, also encrypted with a password, or PKCS #1 (RSA) in the clear. */
final class PemKey {
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");

    /** In DER: version 0, and the identifier of RSA without parameters. */
    private static final String RSA_PREFIX = "020100300d06092a864886f70d0101010500";

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    private final Pem pem;
    private final Optional<Password> password;

    PemKey(Pem pem, Optional<Password> password) {
        this.pem = pem;
        this.password = password;
    }

    /** Fails with a sentence about the file, which never holds any of it. */
    PrivateKey read() {
        for (PemBlock block : PemBlock.in(pem)) {
            if (block.label().endsWith("PRIVATE KEY")) {
                return of(block);
            }
        }
        throw TlsContext.wrong(pem.name() + " holds no private key");
    }

    private PrivateKey of(PemBlock block) {
        if (block.headed()) {
            throw converting("is encrypted in the old way of OpenSSL");
        }
        return switch (block.label()) {
            case "PRIVATE KEY" -> key(new PKCS8EncodedKeySpec(block.content()));
            case "ENCRYPTED PRIVATE KEY" -> decrypted(block.content());
            case "RSA PRIVATE KEY" -> key(new PKCS8EncodedKeySpec(wrapped(block.content())));
            default -> throw converting("is a " + block.label());
        };
    }

    private StatementException converting(String state) {
        return TlsContext.wrong("the key in " + pem.name() + " " + state
                + ", which is not read here; openssl pkcs8 -topk8 makes one that is");
    }

    private PrivateKey key(PKCS8EncodedKeySpec encoded) {
        return KINDS.stream()
                .flatMap(kind -> key(kind, encoded).stream())
                .findFirst()
                .orElseThrow(() -> TlsContext.wrong(
                        "the private key in " + pem.name() + " is none of " + String.join(", ", KINDS)));
    }

    private static Optional<PrivateKey> key(String kind, PKCS8EncodedKeySpec encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(encoded));
        } catch (GeneralSecurityException anotherKind) {
            return Optional.empty();
        }
    }

    private PrivateKey decrypted(byte[] content) {
        Password given = password.orElseThrow(() -> TlsContext.wrong(
                "the private key in " + pem.name() + " is encrypted: --tls-keyfile-password opens it"));
        try {
            EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(content);
            // The name of a PBES2 scheme is only in the text of its parameters, before Java 19.
            String scheme = encrypted.getAlgName().startsWith("PBES2")
                            || encrypted.getAlgName().startsWith("1.2.")
                    ? encrypted.getAlgParameters().toString()
                    : encrypted.getAlgName();
            PBEKeySpec spec = new PBEKeySpec(given.text().toCharArray());
            Key secret = SecretKeyFactory.getInstance(scheme).generateSecret(spec);
            spec.clearPassword();
            Cipher cipher = Cipher.getInstance(scheme);
            cipher.init(Cipher.DECRYPT_MODE, secret, encrypted.getAlgParameters());
            return key(encrypted.getKeySpec(cipher));
        } catch (InvalidKeySpecException wrongPassword) {
            throw TlsContext.wrong("the password does not open the private key in " + pem.name());
        } catch (GeneralSecurityException | IOException unknown) {
            throw converting("is encrypted in an unknown way");
        }
    }

    /** PKCS #1 is the inner part of PKCS #8. */
    private static byte[] wrapped(byte[] inner) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(HexFormat.of().parseHex(RSA_PREFIX));
        parts.writeBytes(tagged(OCTET_STRING, inner));
        return tagged(SEQUENCE, parts.toByteArray());
    }

    /** Tag, length in one byte or behind a count of bytes, content. */
    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int bytes = content.length < 0x100 ? 1 : content.length < 0x10000 ? 2 : 3;
            out.write(0x80 | bytes);
            for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
                out.write(content.length >>> shift);
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
