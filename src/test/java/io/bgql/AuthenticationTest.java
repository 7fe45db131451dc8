package io.bgql;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.TestCertificate;
import io.bgql.sandbox.access.Account;
import io.bgql.sandbox.access.Account.Keeper;
import io.bgql.sandbox.command.Reception;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every way to log in, against nodes that take it; and certificates that are good no more. */
class AuthenticationTest extends ConnectingSetup {
    private final TestCertificate server = authority.issue("node.example");

    /** The node keeps the password of eve, a directory that of adam. */
    private static Reception directory() throws Exception {
        Account.Password password = new Account.Password("apple".toCharArray());
        return accounts(
                new Account("eve", password, List.of("read")),
                new Account("adam", password, List.of("read"), Keeper.DIRECTORY));
    }

    @Test
    void aDirectoryWantsThePasswordItself() throws Exception {
        int port = node(directory().with(tls(server, false)));
        assertThat(told(0, trusting(port, "-U", "adam", "--auth", "external"))).isEqualTo("count\n5000\n");
        assertThat(told(0, trusting(port, "-U", "eve", "--auth", "EXTERNAL"))).isEqualTo("count\n5000\n");
        assertThat(told(CONNECTION, trusting(port, "-U", "adam")))
                .contains(" does not let adam in: the password is wrong (62)");
        assertThat(told(CONNECTION, Map.of("BGQL_PASSWORD", "pear"), trusting(port, "-U", "adam", "--auth=EXTERNAL")))
                .contains(" does not let adam in: the password is wrong (62)");
    }

    @Test
    void aPasswordGoesInTheClearOnlyWhereThatIsAskedFor() throws Exception {
        String host = "127.0.0.1:" + node(directory());
        String count = "SELECT COUNT(*) FROM test.orders";
        assertThat(told(CONNECTION, "-h", host, "-U", "adam", "--auth", "EXTERNAL", "-e", count))
                .contains("--auth EXTERNAL sends the password as it is, so it takes --tls-enable");
        assertThat(told(CONNECTION, "-h", host, "-U", "adam", "-e", count)).contains("the password is wrong (62)");
        file("astools.conf", "[cluster]\nhost = '" + host + "'\nuser = 'adam'\nauth = 'external_insecure'\n");
        assertThat(told(0, "-e", count)).isEqualTo("count\n5000\n");
    }

    private String[] certified(int port, TestCertificate own) throws Exception {
        String both = file("own.pem", own.certificatePem() + own.keyPem());
        return trusting(port, "--auth", "PKI", "--tls-certfile", both, "--tls-keyfile", both);
    }

    @Test
    void aCertificateNamesTheUser() throws Exception {
        int port = node(directory().with(tls(server, true)));
        Map<String, String> nothing = Map.of();
        assertThat(told(0, nothing, certified(port, authority.issue("eve")))).isEqualTo("count\n5000\n");
        assertThat(told(CONNECTION, nothing, certified(port, authority.issue("snake"))))
                .contains(" does not let the user of the certificate in: the user name is wrong (60)");
        String[] writing = certified(port, authority.issue("eve"));
        writing[List.of(writing).indexOf("-e") + 1] = "INSERT INTO test.orders (PK, n) VALUES (0, 0)";
        assertThat(told(1, nothing, writing))
                .contains("this user lacks the permission")
                .contains("the privilege write");
    }

    @Test
    void aCertificateThatIsTakenBackIsTold() throws Exception {
        int port = node(Reception.open().with(tls(server, false)));
        String authorities = authority.certificatePem();
        TestCertificate other = authority.issue("other.example");
        String others = file("others.pem", authorities + authority.revocationPem(other));
        String ours = file("ours.pem", authorities + authority.revocationPem(other, server));
        for (String check : List.of("--tls-crl-check", "--tls-crl-check-all", "--tls-crl-checkall")) {
            assertThat(told(0, trusting(port, check, "--tls-cafile", others))).isEqualTo("count\n5000\n");
            assertThat(told(CONNECTION, trusting(port, check, "--tls-cafile", ours)))
                    .startsWith(
                            "error: cannot connect: 127.0.0.1:" + port + " shows a certificate that has been revoked");
        }
        assertThat(told(0, trusting(port, "--tls-cafile", ours))).isEqualTo("count\n5000\n");
        TestCertificate stranger = TestCertificate.authority("somebody else");
        String silent = file("silent.pem", authorities + stranger.revocationPem(other));
        assertThat(told(CONNECTION, trusting(port, "--tls-crl-check", "--tls-cafile", silent)))
                .contains(" shows a certificate that none of the revocation lists speaks about");
    }

    @Test
    void protocolsAndCiphersAreChosen() throws Exception {
        int port = node(Reception.open().with(tls(server, false)));
        String cipher = "--tls-cipher-suite=ECDHE-ECDSA-AES256-GCM-SHA384";
        assertThat(told(0, trusting(port, cipher, "--tls-protocols=-all +TLSv1.2")))
                .isEqualTo("count\n5000\n");
        assertThat(told(CONNECTION, trusting(port, "--tls-cipher-suite=ECDHE-RSA-AES256-GCM-SHA384")))
                .contains("127.0.0.1:" + port + " refuses our protocols or our ciphers");
        assertThat(told(CONNECTION, trusting(port, "--tls-cipher-suite=ROT13")))
                .contains("--tls-cipher-suite: this Java has no cipher ROT13; a name is written like ");
        assertThat(told(CONNECTION, trusting(port, "--tls-protocols=-all +SSLv3")))
                .contains("--tls-protocols: this Java no longer speaks SSLv3");
    }
}
