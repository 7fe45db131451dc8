package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Host;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.InfoPolicy;
import com.aerospike.client.policy.TlsPolicy;
import io.bgql.sandbox.access.PemContext;
import io.bgql.sandbox.command.Reception;
import io.bgql.sandbox.command.Tls;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** TLS through the unmodified client, with certificates made for the test. */
class ClientTlsTest {
    private static final Key KEY = new Key("test", "tls", 1);

    private final TestCertificate authority = TestCertificate.authority("test authority");

    private TestNode node(TestCertificate own, boolean clientCertificate) throws GeneralSecurityException, IOException {
        Optional<String> trusted = clientCertificate ? Optional.of(authority.certificatePem()) : Optional.empty();
        Tls tls =
                new Tls(PemContext.of(own.certificatePem(), own.keyPem(), trusted), "node.example", clientCertificate);
        return TestNode.sandbox(failures -> TestNode.settings(failures)
                .withoutSampleData()
                .withReception(Reception.open().with(tls)));
    }

    private AerospikeClient client(TestNode node, String name, Optional<TestCertificate> own)
            throws GeneralSecurityException, IOException {
        ClientPolicy policy = new ClientPolicy();
        policy.tlsPolicy = new TlsPolicy();
        policy.tlsPolicy.context = authority.clientContext(own);
        return new AerospikeClient(policy, new Host(node.host(), name, node.port()));
    }

    @Test
    void recordsTravelInSecret() throws GeneralSecurityException, IOException {
        try (TestNode node = node(authority.issue("node.example"), false);
                AerospikeClient client = client(node, "node.example", Optional.empty())) {
            client.put(null, KEY, new Bin("text", "x".repeat(100_000)));

            assertThat(client.get(null, KEY).getString("text")).hasSize(100_000);
            String service = Info.request(new InfoPolicy(), client.getNodes()[0], "service-tls-std");
            assertThat(service).isEqualTo("127.0.0.1:" + node.port());
            assertThat(node.failures()).isEmpty();
        }
    }

    @Test
    void aClientFindsOutAWrongNameAndAnExpiredCertificate() throws GeneralSecurityException, IOException {
        try (TestNode node = node(authority.issue("other.example"), false)) {
            refused(node, "node.example", Optional.empty());
            client(node, "other.example", Optional.empty()).close();
        }
        try (TestNode node = node(authority.issueExpired("node.example"), false)) {
            refused(node, "node.example", Optional.empty());
        }
        try (TestNode node = node(TestCertificate.authority("node.example"), false)) {
            refused(node, "node.example", Optional.empty());
        }
    }

    private void refused(TestNode node, String name, Optional<TestCertificate> own) {
        assertThatExceptionOfType(AerospikeException.class).isThrownBy(() -> client(node, name, own));
    }

    @Test
    void aNodeMayAskForAClientsCertificate() throws GeneralSecurityException, IOException {
        try (TestNode node = node(authority.issue("node.example"), true)) {
            refused(node, "node.example", Optional.empty());
            refused(node, "node.example", Optional.of(TestCertificate.authority("a stranger")));
            AerospikeClient client = client(node, "node.example", Optional.of(authority.issue("a friend")));
            client.put(null, KEY, new Bin("a", 1));
            client.close();
            assertThat(node.failures()).isEmpty();
        }
    }

    @Test
    void aClientInTheClearGetsNoAnswer() throws GeneralSecurityException, IOException {
        try (TestNode node = node(authority.issue("node.example"), false)) {
            assertThatExceptionOfType(AerospikeException.class).isThrownBy(node::client);
        }
    }
}
