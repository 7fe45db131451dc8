package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Host;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.cluster.Partitions;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.ScanPolicy;
import com.aerospike.client.policy.WritePolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three nodes and the unmodified client, which has to live through what becomes of them. */
@Timeout(60)
class SandboxClusterTest {
    private static final int RECORDS = 300;

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private Sandbox sandbox;
    private AerospikeClient client;

    @BeforeEach
    void begin() throws IOException {
        sandbox = Sandbox.start(SandboxSettings.of(InstantSource.system(), System::nanoTime, failures::add)
                .withoutSampleData()
                .withNodes(3));
        ClientPolicy policy = new ClientPolicy();
        policy.tendInterval = 250;
        client = new AerospikeClient(
                policy,
                sandbox.nodes().stream()
                        .map(node -> new Host("127.0.0.1", node.port()))
                        .toArray(Host[]::new));
        for (int i = 0; i < RECORDS; i++) {
            client.put(null, key(i), new Bin("n", i));
        }
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        sandbox.close();
        assertThat(failures).isEmpty();
    }

    private static Key key(int i) {
        return new Key("test", "three", i);
    }

    private String info(String nodeId, String command) throws IOException {
        try (RawClient raw = new RawClient("127.0.0.1", sandbox.node(nodeId).port())) {
            return raw.value(command);
        }
    }

    private Map<String, String> figures(String nodeId, String command) throws IOException {
        return Arrays.stream(info(nodeId, command).split(";"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair.length < 2 ? "" : pair[1], (first, second) -> first));
    }

    private long sum(String figure) throws IOException {
        long sum = 0;
        for (SandboxNode node : sandbox.nodes()) {
            sum += node.isUp()
                    ? Long.parseLong(figures(node.id(), "namespace/test").get(figure))
                    : 0;
        }
        return sum;
    }

    /**
     * Until the client knows so many nodes and takes each of its masters for one of them; it looks at the cluster every
     * 250 ms. Each attempt asks a node, so that waiting is no idle turning.
     */
    private void awaitNodes(int count) throws IOException {
        while (client.getNodes().length != count || !knowsItsMasters()) {
            info(
                    sandbox.nodes().stream()
                            .filter(SandboxNode::isUp)
                            .findFirst()
                            .orElseThrow()
                            .id(),
                    "node");
        }
    }

    private boolean knowsItsMasters() {
        Partitions partitions = client.getCluster().partitionMap.get("test");
        List<Node> nodes = List.of(client.getNodes());
        return partitions != null
                && IntStream.range(0, partitions.replicas[0].length())
                        .mapToObj(partitions.replicas[0]::get)
                        .allMatch(master -> master != null && nodes.contains(master));
    }

    private int scanned() {
        AtomicInteger count = new AtomicInteger();
        client.scanAll(new ScanPolicy(), "test", "three", (key, found) -> count.incrementAndGet());
        return count.get();
    }

    @Test
    void everyRecordHasAMasterAndAReplica() throws IOException {
        assertThat(sum("master_objects")).isEqualTo(RECORDS);
        assertThat(sum("prole_objects")).isEqualTo(RECORDS);
        assertThat(sum("objects")).isEqualTo(2 * RECORDS);
        assertThat(sandbox.nodes())
                .allSatisfy(node -> assertThat(node.ownPartitions()).isBetween(1200, 1550));
        assertThat(scanned()).isEqualTo(RECORDS);
        assertThat(client.getNodes()).hasSize(3);
    }

    @Test
    void anyNodeCarriesOutWhatIsAskedOfIt() throws Exception {
        for (SandboxNode node : sandbox.nodes()) {
            ClientPolicy policy = new ClientPolicy();
            policy.forceSingleNode = true;
            try (AerospikeClient alone = new AerospikeClient(policy, "127.0.0.1", node.port())) {
                for (int i = 0; i < 20; i++) {
                    alone.add(null, key(i), new Bin("n", 1000));
                }
            }
        }
        assertThat(client.get(null, key(7)).getLong("n")).isEqualTo(3007);
        assertThat(sum("objects")).isEqualTo(2 * RECORDS);
    }

    @Test
    void replicasFollowWritesAndDeletes() throws Exception {
        client.put(null, key(1), new Bin("n", -1));
        client.delete(null, key(2));
        sandbox.kill("B1");
        sandbox.kill("B2");
        awaitNodes(1);
        assertThat(client.get(null, key(1)).getLong("n")).isEqualTo(-1);
        assertThat(client.get(null, key(2))).isNull();
        assertThat(scanned()).isEqualTo(RECORDS - 1);
    }

    @Test
    void theClientLivesThroughNodesThatGoAndCome() throws Exception {
        sandbox.stop("B3");
        awaitNodes(2);
        client.put(null, key(1), new Bin("n", -1));
        sandbox.restart("B3", false);
        sandbox.add();
        awaitNodes(4);
        WritePolicy patient = new WritePolicy();
        patient.maxRetries = 5;
        for (int i = 0; i < RECORDS; i++) {
            client.add(patient, key(i), new Bin("m", 1));
        }
        assertThat(scanned()).isEqualTo(RECORDS);
        assertThat(sum("master_objects")).isEqualTo(RECORDS);
        assertThat(sum("objects")).isEqualTo(2 * RECORDS);
    }

    @Test
    void whatANodeBringsBackIsMergedWithWhatHappenedMeanwhile() throws Exception {
        sandbox.kill("B2");
        awaitNodes(2);
        for (int i = 0; i < 100; i++) {
            client.put(null, key(i), new Bin("n", -1));
        }
        sandbox.restart("B2", true);
        awaitNodes(3);
        for (int i = 0; i < RECORDS; i++) {
            Record found = client.get(null, key(i));
            assertThat(found.getLong("n")).isEqualTo(i < 100 ? -1 : i);
        }
        assertThat(sum("objects")).isEqualTo(2 * RECORDS);
    }

    @Test
    void inStepsItCanBeSeenHowPartitionsMove() throws Exception {
        String stable = info("B1", "cluster-stable:size=3;namespace=test");
        sandbox.stepwise(true);
        sandbox.kill("B3");
        assertThat(info("B1", "cluster-stable:size=3")).isEqualTo(stable);
        sandbox.notice();
        assertThat(info("B1", "cluster-stable:ignore-migrations=true")).isEqualTo("ERROR:7:unstable cluster");
        assertThat(figures("B1", "statistics"))
                .containsEntry("migrate_allowed", "false")
                .containsEntry("cluster_size", "3");

        sandbox.rebalance();

        assertThat(info("B1", "cluster-stable:size=2;ignore-migrations=true")).isNotEqualTo(stable);
        assertThat(info("B1", "cluster-stable:size=2")).isEqualTo("ERROR:7:unstable cluster");
        assertThat(info("B1", "cluster-stable:size=3")).isEqualTo("ERROR:7:cluster not specified size");
        long left = sum("migrate_tx_partitions_remaining");
        assertThat(left).isEqualTo(sum("migrate_rx_partitions_remaining")).isBetween(2400L, 3000L);
        int generation = Integer.parseInt(info("B1", "partition-generation"));
        assertThat(sandbox.migrate(100)).isEqualTo(100);
        assertThat(sum("migrate_tx_partitions_remaining")).isEqualTo(left - 100);
        assertThat(Integer.parseInt(info("B1", "partition-generation"))).isGreaterThan(generation);

        sandbox.migrate(Integer.MAX_VALUE);

        assertThat(info("B1", "cluster-stable:size=2")).isEqualTo(info("B2", "cluster-stable:"));
        assertThat(sum("master_objects")).isEqualTo(RECORDS);
        assertThat(sum("objects")).isEqualTo(2 * RECORDS);
    }

    @Test
    void writesGoOnWhilePartitionsMove() throws Exception {
        sandbox.stepwise(true);
        sandbox.add();
        sandbox.rebalance();
        WritePolicy patient = new WritePolicy();
        patient.maxRetries = 5;
        for (int i = 0; i < RECORDS; i++) {
            client.add(patient, key(i), new Bin("m", 1));
            sandbox.migrate(10);
        }
        sandbox.settle();
        sandbox.kill("B1");
        sandbox.settle();
        awaitNodes(3);
        for (int i = 0; i < RECORDS; i++) {
            assertThat(client.get(null, key(i)).getLong("m")).isOne();
        }
        assertThat(sum("objects")).isEqualTo(2 * RECORDS);
    }

    @Test
    void modulesIndexesAndTruncationReachEveryNodeAndThoseThatCome() throws Exception {
        assertThat(info("B2", "sindex-create:namespace=test;set=three;indexname=byN;bin=n;type=numeric"))
                .isEqualTo("ok");
        assertThat(info("B3", "udf-put:filename=m.lua;content=ZnVuY3Rpb24gZihyKSBlbmQ=;content-len=24;udf-type=LUA;"))
                .isEqualTo("ok");
        sandbox.kill("B1");
        sandbox.restart("B1", false);
        SandboxNode added = sandbox.add();
        for (String id : List.of("B1", "B2", "B3", added.id())) {
            assertThat(info(id, "sindex-list:namespace=test"))
                    .contains("indexname=byN")
                    .contains("state=RW");
            assertThat(info(id, "udf-list")).contains("filename=m.lua,");
        }
        assertThat(sum("master_objects")).isEqualTo(RECORDS);
        assertThat(info("B1", "truncate:namespace=test;set=three")).isEqualTo("ok");
        assertThat(sum("objects")).isZero();
    }

    @Test
    void clocksCanDiffer() throws IOException {
        sandbox.node("B2").clockOffset(Duration.ofMillis(-1500));
        sandbox.node("B3").clockOffset(Duration.ofMillis(500));
        assertThat(figures("B1", "statistics")).containsEntry("cluster_clock_skew_ms", "2000");
        long first = Long.parseLong(figures("B2", "namespace/test").get("current_time"));
        long last = Long.parseLong(figures("B3", "namespace/test").get("current_time"));
        assertThat(last - first).isBetween(2L, 3L);
    }

    @Test
    void faultsCanBeAskedForOnTheWire() throws IOException {
        assertThat(info("B1", "help")).doesNotContain("sandbox");
        assertThat(info("B1", "sandbox:action=kill;node=B3")).isEqualTo("ok");
        assertThat(info("B1", "sandbox:action=show")).matches("B1=.*:up;B2=.*:up;B3=127\\.0\\.0\\.1:\\d+:down");
        assertThatThrownBy(() -> info("B3", "node")).isInstanceOf(IOException.class);
        assertThat(info("B1", "sandbox:action=restart;node=B3;records=keep")).isEqualTo("ok");
        assertThat(info("B3", "node")).isEqualTo("B3");
        assertThat(info("B1", "sandbox:action=dance;node=B3")).isEqualTo("ERROR:4:no action dance");
        assertThat(info("B1", "sandbox:action=kill")).isEqualTo("ERROR:4:missing 'node'");
        assertThat(info("B1", "sandbox:action=slow;node=B3;record-ms=x")).isEqualTo("ERROR:4:bad 'record-ms'");
    }
}
