package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.Bin;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import io.bgql.expression.Type;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.QueryPlan;
import io.bgql.syntax.Bytes;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real client against a node. */
@Timeout(30)
class ClusterTest {
    private static final String SET = "clustertest";

    private final Plans plans = new Plans(SET);
    private TestCluster node;
    private Cluster cluster;

    /** How many nodes the sandbox has. */
    int nodes() {
        return 1;
    }

    @BeforeEach
    void connect() throws IOException {
        node = TestCluster.start(nodes());
        cluster = node.cluster();
    }

    @AfterEach
    void disconnect() throws IOException {
        node.truncate(SET);
        node.close();
    }

    @Test
    void theClusterHasAName() {
        assertThat(cluster.name()).isEqualTo("protolab");
        assertThat(cluster.nodes().names()).hasSize(nodes()).first().isEqualTo("B1");
    }

    @Test
    void nodesTellWhereTheyCanBeReached() {
        assertThat(cluster.administration().nodes(new Cancellation()))
                .hasSize(nodes())
                .allSatisfy(node -> assertThat(Seed.list(node.address(), 1))
                        .singleElement()
                        .satisfies(seed -> assertThat(seed.port()).isGreaterThan(1)));
    }

    @Test
    void aHostThatRefusesIsNamed() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> Cluster.connect(Connection.to(Seed.list("127.0.0.1:" + closed, 3000))))
                .withMessage("cannot connect: 127.0.0.1:" + closed + " refused the connection")
                .satisfies(failure -> assertThat(failure.diagnostic().code()).isEqualTo(Diagnostic.Code.CONNECTION));
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> Cluster.connect(Connection.to(Seed.list("no.such.host.invalid", 3000))))
                .withMessage("cannot connect: there is no host 'no.such.host.invalid'");
    }

    @Test
    void aHostThatNeverAnswersIsNamed() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Connection patient = Connection.to(Seed.list("127.0.0.1:" + deaf.getLocalPort(), 3000));
            Connection hasty = new Connection(
                    patient.seeds(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    patient.applicationId(),
                    Duration.ofMillis(100));

            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> Cluster.connect(hasty))
                    .withMessageContaining("127.0.0.1:" + deaf.getLocalPort());
        }
    }

    @Test
    void infoAnswersComeAsTheyAre() {
        assertThat(cluster.nodes().ask("namespaces", new Cancellation()))
                .hasSize(nodes())
                .contains(new Answer.Given<>("B1", "test;bar"));
        assertThat(cluster.nodes().ask("query-show:id=1", new Cancellation()))
                .hasSize(nodes())
                .contains(new Answer.Given<>("B1", "ERROR:2:job not found"));
    }

    @Test
    void namespacesAndSetsAreCounted() {
        cluster.records().insert(plans.numbered(20), new Cancellation());

        NamespaceFacts test = cluster.schema().namespaces(new Cancellation()).stream()
                .filter(namespace -> namespace.name().equals("test"))
                .findFirst()
                .orElseThrow();
        assertThat(test.objects()).isGreaterThanOrEqualTo(20);
        assertThat(test.expires()).isTrue();
        assertThat(test.backgroundMaxRps()).isEqualTo(10_000);
        assertThat(cluster.schema().sets(Optional.of("test"), new Cancellation()))
                .filteredOn(set -> set.name().equals(SET))
                .extracting(SetFacts::objects)
                .containsExactly(20L);
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> cluster.schema().sets(Optional.of("nowhere"), new Cancellation()))
                .withMessage("there is no namespace 'nowhere'");
    }

    @Test
    void recordsAreWrittenAndReadBack() {
        cluster.records().insert(plans.insert(false, everyType()), new Cancellation());

        List<Row> rows =
                cluster.records().read(plans.read(Optional.empty(), plans.key(2), plans.key(1)), new Cancellation());

        assertThat(rows).hasSize(1);
        Row row = rows.get(0);
        assertThat(row.key()).contains(new Datum.Int(1));
        assertThat(row.digest()).isEqualTo(Bytes.of(plans.key(1).digest));
        assertThat(row.generation()).isEqualTo(1);
        assertThat(row.ttl()).isEmpty();
        assertThat(row.bins())
                .containsEntry("i", new Datum.Int(7))
                .containsEntry("f", new Datum.Real(1.5))
                .containsEntry("s", new Datum.Text("x"))
                .containsEntry("b", new Datum.Bool(true))
                .containsEntry("raw", new Datum.Blob(Bytes.of(new byte[] {1, 2})))
                .containsEntry("l", new Datum.ListOf(List.of(new Datum.Int(1), new Datum.Text("two"))))
                .containsEntry("m", new Datum.MapOf(List.of(new Datum.Entry(new Datum.Text("k"), new Datum.Int(1)))))
                .containsEntry("g", new Datum.Geo("{\"type\":\"Point\",\"coordinates\":[1,2]}"));
    }

    private InsertPlan.NewRecord everyType() {
        return plans.row(
                1,
                new Bin("i", 7),
                new Bin("f", 1.5),
                new Bin("s", "x"),
                new Bin("b", true),
                new Bin("raw", new byte[] {1, 2}),
                new Bin("l", List.of(1, "two")),
                new Bin("m", Map.of("k", 1)),
                new Bin("g", new Value.GeoJSONValue("{\"type\":\"Point\",\"coordinates\":[1,2]}")));
    }

    @Test
    void aReadTakesAFilter() {
        cluster.records().insert(plans.numbered(3), new Cancellation());

        assertThat(cluster.records()
                        .read(
                                plans.read(
                                        Optional.of(Exp.gt(Exp.intBin("id"), Exp.val(0))),
                                        plans.key(0),
                                        plans.key(1),
                                        plans.key(2)),
                                new Cancellation()))
                .extracting(row -> row.key().orElseThrow())
                .containsExactly(new Datum.Int(1), new Datum.Int(2));
    }

    @Test
    void anInsertRefusesAKeyThatExistsAndSaysWhich() {
        cluster.records().insert(plans.insert(false, plans.row(5, new Bin("i", 1))), new Cancellation());

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> cluster.records()
                        .insert(
                                plans.insert(false, plans.row(4, new Bin("i", 2)), plans.row(5, new Bin("i", 2))),
                                new Cancellation()))
                .withMessageContaining("writing key 5 failed")
                .withMessageContaining("a record with this key exists already (5); 1 row was written, before it")
                .satisfies(failure -> assertThat(failure.diagnostic().span()).contains(new Span(5, 6)));

        assertThat(cluster.records().insert(plans.insert(true, plans.row(5, new Bin("j", 3))), new Cancellation()))
                .isEqualTo(1);
        assertThat(cluster.records()
                        .read(plans.read(Optional.empty(), plans.key(5)), new Cancellation())
                        .get(0)
                        .bins())
                .containsOnlyKeys("j");
    }

    @Test
    void aQueryStreamsCountsAndStopsAtItsLimit() {
        cluster.records().insert(plans.numbered(300), new Cancellation());
        Optional<Exp> half = Optional.of(Exp.lt(Exp.intBin("id"), Exp.val(150)));

        assertThat(cluster.queries().count(plans.select(half, Optional.empty(), 0), new Cancellation()))
                .isEqualTo(150);
        assertThat(rows(half, Optional.empty())).isEqualTo(150);
        assertThat(rows(half, Optional.of(7L))).isEqualTo(7);
        assertThat(rows(Optional.empty(), Optional.empty())).isEqualTo(300);
    }

    private int rows(Optional<Exp> filter, Optional<Long> limit) {
        int rows = 0;
        try (RowStream stream = cluster.queries().select(plans.select(filter, limit, 0), new Cancellation())) {
            while (stream.hasNext()) {
                assertThat(stream.next().bins()).containsKey("id");
                rows++;
            }
        }
        return rows;
    }

    @Test
    void anUnknownNamespaceIsSaid() {
        Plans elsewhere = new Plans(SET);
        var plan = elsewhere.select(Optional.empty(), Optional.empty(), 0);
        var nowhere = new QueryPlan(
                "nowhere", plan.set(), plan.projection(), plan.filter(), plan.index(), plan.limit(), 0, List.of());

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> cluster.queries().count(nowhere, new Cancellation()))
                .withMessage("counting nowhere." + SET + " failed: there is no such namespace (20)");
    }

    @Test
    void cancellingAQueryEndsItHereAndOnTheServer() throws InterruptedException {
        cluster.records().insert(plans.numbered(200), new Cancellation());
        Cancellation cancellation = new Cancellation();
        CountDownLatch waiting = new CountDownLatch(1);
        Thread interrupter = new Thread(() -> {
            awaitUninterrupted(waiting);
            cancellation.cancel();
        });
        interrupter.start();

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> {
                    waiting.countDown();
                    cluster.queries().count(plans.select(Optional.empty(), Optional.empty(), 1), cancellation);
                })
                .withMessage("interrupted");
        interrupter.join();
        assertThat(cluster.jobs().list(new Cancellation()).get(0).value().orElseThrow())
                .filteredOn(job -> job.set().equals(Optional.of(SET)))
                .allSatisfy(job -> assertThat(job.phase()).isNotEqualTo(ServerJob.Phase.ACTIVE));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void theCatalogKnowsWhatPlanningAsks() {
        cluster.records().insert(plans.numbered(5), new Cancellation());

        assertThat(cluster.catalog().namespaces()).contains("test", "bar");
        assertThat(cluster.catalog().namespace("bar"))
                .hasValueSatisfying(bar -> assertThat(bar.expires()).isFalse());
        assertThat(cluster.catalog().namespace("nowhere")).isEmpty();
        assertThat(cluster.catalog().bins("test", Optional.of(SET)))
                .isEqualTo(Map.of("id", Set.of(Type.INT), "score", Set.of(Type.INT), "name", Set.of(Type.STRING)));
        assertThat(cluster.catalog().indexes("test")).isEmpty();
        assertThat(cluster.catalog().sets("test"))
                .anySatisfy(set -> assertThat(set.name()).isEqualTo(SET));
    }
}
