package io.bgql;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.TestCertificate;
import io.bgql.sandbox.access.Account;
import io.bgql.sandbox.command.Reception;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole program against nodes that want a login, a certificate or both. */
class ConnectingTest extends ConnectingSetup {
    private static Reception login() throws Exception {
        return accounts(Account.of("eve", "apple", "read", "write"), Account.of("adam", "apple", "read"));
    }

    @Test
    void aLoginIsAskedForAndChecked() throws Exception {
        String host = "127.0.0.1:" + node(login());
        String count = "SELECT COUNT(*) FROM test.orders";
        assertThat(told(0, "-h", host, "-U", "eve", "-e", count)).isEqualTo("count\n5000\n");
        assertThat(told(CONNECTION, "-h", host, "-e", count))
                .startsWith("error: cannot connect: " + host
                        + " does not let us in: the server wants a user and a password (80); --user says who you are");
        assertThat(told(CONNECTION, Map.of("BGQL_PASSWORD", "pear"), "-h", host, "-U", "eve", "-e", count))
                .startsWith("error: cannot connect: " + host + " does not let eve in: the password is wrong (62)");
        assertThat(told(CONNECTION, "-h", host, "-U", "snake", "-e", count))
                .startsWith("error: cannot connect: " + host + " does not let snake in: the user name is wrong (60)");
        assertThat(told(CONNECTION, Map.of(), "-h", host, "-U", "eve", "-e", count))
                .startsWith("error: the password of eve is missing\nhint: it comes from BGQL_PASSWORD");
    }

    @Test
    void whatAUserMayNotDoNamesThePrivilege() throws Exception {
        String host = "127.0.0.1:" + node(login());
        for (String statement : List.of(
                "UPDATE test.users SET seen = 1 WHERE $.active == true",
                "INSERT INTO test.users (PK, a) VALUES ('x', 1)",
                "DELETE FROM test.users WHERE PK = 'u1'")) {
            assertThat(told(1, "-h", host, "-U", "adam", "--yes", "-e", statement))
                    .contains("this user lacks the permission")
                    .contains("the privilege write");
        }
        assertThat(told(
                        1,
                        "-h",
                        host,
                        "-U",
                        "adam",
                        "--yes",
                        "-e",
                        "ALTER NAMESPACE test SET (single-query-threads = 3)"))
                .contains("the privilege sys-admin");
        assertThat(told(1, "-h", host, "-U", "adam", "--yes", "-e", "CREATE INDEX i ON test.users (age) NUMERIC"))
                .contains("the privilege sindex-admin");
        assertThat(told(1, "-h", host, "-U", "adam", "--yes", "-e", "TRUNCATE test.users"))
                .contains("truncating test.users failed: this user lacks the permission")
                .contains("the privilege truncate");
    }

    @Test
    void anEncryptedConnectionIsSetUpByAFile() throws Exception {
        int port = node(login().with(tls(authority.issue("node.example"), false)));
        String cafile = file("ca.pem", "Some words.\n" + authority.certificatePem());
        file(
                "astools.conf",
                "[cluster]\nhost = '127.0.0.1:node.example:" + port + "'\nuser = 'eve'\n"
                        + "password = 'env:EVES'\ntls-enable = true\ntls-cafile = '" + cafile + "'\n"
                        + "[cluster_other]\nhost = '127.0.0.1:other.example:" + port
                        + "'\ntls-enable = true\ntls-cafile = '"
                        + cafile + "'\n");
        Map<String, String> environment = Map.of("EVES", "apple");
        assertThat(told(0, environment, "-e", "SELECT COUNT(*) FROM test.orders"))
                .isEqualTo("count\n5000\n");
        assertThat(told(0, environment, "--tls-protocols=-all +TLSv1.2", "-e", "SHOW NODES"))
                .contains("B1");
        assertThat(told(CONNECTION, environment, "--instance=other", "-e", "SHOW NODES"))
                .startsWith("error: cannot connect: 127.0.0.1:" + port
                        + " shows a certificate for 'node.example', not for 'other.example'; --tls-name says");
    }

    @Test
    void certificatesThatCannotBeTrustedAreTold() throws Exception {
        int expired = node(Reception.open().with(tls(authority.issueExpired("node.example"), false)));
        assertThat(told(CONNECTION, trusting(expired)))
                .startsWith("error: cannot connect: 127.0.0.1:" + expired + " shows a certificate that has expired");
        int stranger = node(Reception.open().with(tls(TestCertificate.authority("node.example"), false)));
        assertThat(told(CONNECTION, trusting(stranger)))
                .contains(" shows a certificate that no trusted authority vouches for");
        int clear = node(Reception.open());
        assertThat(told(CONNECTION, trusting(clear))).contains("127.0.0.1:" + clear + " ");
        int sound = node(Reception.open().with(tls(authority.issue("node.example"), false)));
        assertThat(told(0, trusting(sound))).isEqualTo("count\n5000\n");
        assertThat(told(CONNECTION, "-h", "127.0.0.1:" + sound, "-e", "SHOW NODES"))
                .contains("127.0.0.1:" + sound + " ")
                .contains("TLS");
        assertThat(told(CONNECTION, trusting(sound, "--tls-crl-check")))
                .contains("--tls-crl-check wants certificates and revocation lists");
    }

    @Test
    void aNodeMayWantOurCertificate() throws Exception {
        int port = node(Reception.open().with(tls(authority.issue("node.example"), true)));
        assertThat(told(CONNECTION, trusting(port))).contains("wants a certificate of us (--tls-certfile");
        TestCertificate friend = authority.issue("a friend");
        String certificate = file("friend.pem", friend.certificatePem() + friend.keyPem());
        assertThat(told(0, trusting(port, "--tls-certfile", certificate, "--tls-keyfile", certificate)))
                .isEqualTo("count\n5000\n");
        TestCertificate enemy = TestCertificate.authority("an enemy");
        String other = file("enemy.pem", enemy.certificatePem() + enemy.keyPem());
        assertThat(told(CONNECTION, trusting(port, "--tls-certfile", other, "--tls-keyfile", other)))
                .contains("our certificate");
    }

    @Test
    void aShellMovesToAnotherClusterOrStaysWhereItIs() throws Exception {
        int first = node(Reception.open());
        int second = node(Reception.open());
        String told = told(
                CONNECTION,
                "-h",
                "127.0.0.1:" + first,
                "--on-error=continue",
                "-o",
                "jsonl",
                "-e",
                "INSERT INTO test.orders (PK, a) VALUES ('extra', 1);\n"
                        + "TOUCH test.orders WITH (ttl = keep, rps = 100) IN BACKGROUND;\n"
                        + "\\c 127.0.0.1:1\n"
                        + "SELECT COUNT(*) FROM test.orders;\n"
                        + "\\c 127.0.0.1:" + second + "\n"
                        + "SELECT COUNT(*) FROM test.orders;\n"
                        + "\\c\n",
                "--yes");
        assertThat(told)
                .containsSubsequence("{\"count\":5001}", "{\"count\":5000}")
                .contains("cannot connect: 127.0.0.1:1 refused the connection")
                .contains("you are still connected to cluster-0")
                .contains("connected to cluster-1\nstill running at cluster-0: job ")
                .contains(", TOUCH test.orders WITH")
                .endsWith("connected to cluster-1\n");
    }
}
