package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bgql.syntax.StatementException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsNamesTest {
    private final TlsNames names = new TlsNames(context());

    private static SSLContext context() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void protocolsAreAddedAndTakenAway() {
        assertThat(names.protocols("-all +TLSv1.2")).containsExactly("TLSv1.2");
        assertThat(names.protocols("all -TLSv1.2 -SSLv3")).containsExactly("TLSv1.3");
        assertThat(names.protocols("tlsv1.2,TLSv1.3")).containsExactly("TLSv1.2", "TLSv1.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-all | --tls-protocols -all leaves no protocol",
                "+TLSv1.1 | --tls-protocols: this Java no longer speaks TLSv1.1; it speaks TLSv1.3, TLSv1.2",
                "TLSv9 | --tls-protocols: there is no protocol TLSv9; there are all, TLSv1.3, TLSv1.2"
            })
    void protocolsThatCannotBeSpokenAreRefused(String words, String message) {
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> names.protocols(words))
                .withMessage(message);
    }

    @Test
    void ciphersHaveTheNamesOfOpenSslToo() {
        assertThat(names.ciphers("ECDHE-RSA-AES256-GCM-SHA384:ecdhe-ecdsa-chacha20-poly1305"))
                .containsExactly(
                        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256");
        assertThat(names.ciphers("TLS_AES_256_GCM_SHA384")).containsExactly("TLS_AES_256_GCM_SHA384");
        assertThat(TlsNames.openSslName("TLS_RSA_WITH_AES_128_CBC_SHA256")).isEqualTo("AES128-SHA256");
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> names.ciphers("NULL-MD5"))
                .withMessageStartingWith(
                        "--tls-cipher-suite: this Java has no cipher NULL-MD5; a name is written like");
    }
}
