package io.bgql.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.TestNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings and figures that other programs put into their tables. */
class ShownSettingsTest {
    private static final String SETTINGS_OF_TEST = "get-config:context=namespace;namespace=test";

    private TestNode node;
    private RawClient client;

    @BeforeEach
    void connect() throws IOException {
        node = TestNode.sandbox();
        client = new RawClient(node);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        node.close();
    }

    @Test
    void theRoomForDataIsTheSameInSettingsAndFigures() throws IOException {
        assertThat(table("namespace/test"))
                .containsEntry("data_total_bytes", "4294967296")
                .containsEntry("storage-engine.data-size", "4294967296")
                .containsEntry("data_used_bytes", "0")
                .containsEntry("data_used_pct", "0")
                .containsEntry("data_avail_pct", "100");
        assertThat(table(SETTINGS_OF_TEST)).containsEntry("storage-engine.data-size", "4294967296");
    }

    @Test
    void dataTakesItsShareOfTheRoom() throws IOException {
        try (AerospikeClient loader = node.client()) {
            byte[] large = new byte[1 << 19];
            for (int id = 0; id < 90; id++) {
                loader.put(null, new Key("test", "s", id), new Bin("pad", large));
            }
        }
        Map<String, String> figures = table("namespace/test");
        long used = Long.parseLong(figures.get("data_used_bytes"));
        long percent = used * 100 / (4L << 30);

        assertThat(percent).isPositive();
        assertThat(figures)
                .containsEntry("data_used_pct", Long.toString(percent))
                .containsEntry("data_avail_pct", Long.toString(100 - percent));
    }

    @Test
    void limitsThatNothingHoldsToAreShownAsOff() throws IOException {
        assertThat(table(SETTINGS_OF_TEST))
                .containsEntry("stop-writes-sys-memory-pct", "0")
                .containsEntry("storage-engine.stop-writes-avail-pct", "0")
                .containsEntry("storage-engine.stop-writes-used-pct", "0")
                .containsEntry("storage-engine.evict-used-pct", "0")
                .containsEntry("evict-indexes-memory-pct", "0");
    }

    @Test
    void nothingListensForOtherNodes() throws IOException {
        assertThat(table("get-config:context=network"))
                .containsEntry("service.port", Integer.toString(node.port()))
                .containsEntry("heartbeat.port", "0")
                .containsEntry("fabric.port", "0");
        assertThat(table("statistics")).containsEntry("heartbeat_connections", "0");
    }

    @Test
    void copiesAreWantedOnMoreNodesThanThereAre() throws IOException {
        assertThat(table(SETTINGS_OF_TEST)).containsEntry("replication-factor", "2");
        assertThat(table("namespace/test")).containsEntry("effective_replication_factor", "1");
    }

    @Test
    void aNamespaceThatWasTruncatedSaysWhen() throws IOException {
        assertThat(table("namespace/test")).containsEntry("truncate_lut", "0");
        assertThat(client.value("truncate-namespace:namespace=test")).isEqualTo("ok");
        assertThat(Long.parseLong(table("namespace/test").get("truncate_lut"))).isPositive();
        assertThat(table("namespace/bar")).containsEntry("truncate_lut", "0");
    }

    private Map<String, String> table(String request) throws IOException {
        return Arrays.stream(client.value(request).split(";"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
