package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries along secondary indexes through the unmodified client: every kind of filter, pages, what is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientIndexesTest {
    private static final String SET = "clientindexes";
    private static final int RECORDS = 60;
    private static final Expression TENFOLD = Exp.build(Exp.mul(Exp.intBin("n"), Exp.val(10)));

    private final List<String> names = new ArrayList<>();
    private TestNode node;
    private AerospikeClient client;

    /** How many nodes the sandbox has. */
    int nodes() {
        return 1;
    }

    @BeforeAll
    void load() throws IOException {
        node = TestNode.start(nodes());
        client = node.client();
        for (int n = 0; n < RECORDS; n++) {
            client.put(
                    null,
                    new Key("test", SET, n),
                    new Bin("n", n),
                    new Bin("same", n % 2),
                    new Bin("text", "t" + n % 20),
                    new Bin("bytes", new byte[] {9, (byte) (n % 20)}),
                    new Bin("list", List.of(n, n + 1, n + 1, "x")),
                    new Bin("map", Map.of("k" + n, n, "all", "v" + n)),
                    Bin.asGeoJSON("place", "{\"type\":\"Point\",\"coordinates\":[" + n + ".0,10.0]}"),
                    Bin.asGeoJSON("area", "{\"type\":\"AeroCircle\",\"coordinates\":[[" + n + ".0,10.0],1000]}"));
        }
        createIndexes();
    }

    private void createIndexes() {
        create("n", IndexType.NUMERIC, IndexCollectionType.DEFAULT);
        create("same", IndexType.NUMERIC, IndexCollectionType.DEFAULT);
        create("text", IndexType.STRING, IndexCollectionType.DEFAULT);
        create("bytes", IndexType.BLOB, IndexCollectionType.DEFAULT);
        create("list", IndexType.NUMERIC, IndexCollectionType.LIST);
        create("list", IndexType.NUMERIC, IndexCollectionType.DEFAULT, CTX.listIndex(-2));
        create("map", IndexType.STRING, IndexCollectionType.MAPKEYS);
        create("map", IndexType.NUMERIC, IndexCollectionType.MAPVALUES);
        create("place", IndexType.GEO2DSPHERE, IndexCollectionType.DEFAULT);
        create("area", IndexType.GEO2DSPHERE, IndexCollectionType.DEFAULT);
        names.add("ci_tenfold");
        client.createIndex(null, "test", SET, "ci_tenfold", IndexType.NUMERIC, IndexCollectionType.DEFAULT, TENFOLD)
                .waitTillComplete(10);
    }

    private void create(String bin, IndexType type, IndexCollectionType collection, CTX... context) {
        String name = "ci_" + bin + "_" + collection.name() + context.length;
        names.add(name);
        client.createIndex(null, "test", SET, name, bin, type, collection, context)
                .waitTillComplete(10);
    }

    @AfterAll
    void disconnect() throws IOException {
        client.truncate(null, "test", SET, null);
        names.forEach(name -> client.dropIndex(null, "test", SET, name).waitTillComplete(10));
        client.close();
        node.close();
        assertThat(node.failures()).isEmpty();
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                kind("a range", Filter.range("n", 10, 13), 10, 11, 12, 13),
                kind("a range that is wider than all", Filter.range("n", -1, Long.MAX_VALUE), all()),
                kind("a number", Filter.equal("n", 7), 7),
                kind("a number nobody has", Filter.equal("n", 700)),
                kind("a text", Filter.equal("text", "t3"), 3, 23, 43),
                kind("a blob", Filter.equal("bytes", new byte[] {9, 4}), 4, 24, 44),
                kind("an item", Filter.contains("list", IndexCollectionType.LIST, 5), 4, 5),
                kind("items in a range", Filter.range("list", IndexCollectionType.LIST, 5, 6), 4, 5, 6),
                kind("a nested item", Filter.range("list", 5, 6, CTX.listIndex(-2)), 4, 5),
                kind("a key", Filter.contains("map", IndexCollectionType.MAPKEYS, "k7"), 7),
                kind("a key of all", Filter.contains("map", IndexCollectionType.MAPKEYS, "all"), all()),
                kind("values", Filter.range("map", IndexCollectionType.MAPVALUES, 3, 5), 3, 4, 5),
                kind("points in a circle", Filter.geoWithinRadius("place", 7.0, 10.0, 120_000), 6, 7, 8),
                kind("points in a region", Filter.geoWithinRegion("place", box(2.5, 5.5)), 3, 4, 5),
                kind("regions around a point", Filter.geoContains("area", point(9.001)), 9),
                kind("an expression", Filter.range(TENFOLD, 30, 50), 3, 4, 5),
                kind("an index by name", Filter.rangeByIndex("ci_n_DEFAULT0", 58, 99), 58, 59),
                kind("a text by name", Filter.equalByIndex("ci_text_DEFAULT0", "t1"), 1, 21, 41),
                kind("a text by the name of an index of numbers", Filter.equalByIndex("ci_n_DEFAULT0", "t1")));
    }

    private static Arguments kind(String name, Filter filter, long... found) {
        return Arguments.of(name, filter, found);
    }

    private static long[] all() {
        return LongStream.range(0, RECORDS).toArray();
    }

    private static String box(double west, double east) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",9.0],[" + east + ",9.0],[" + east + ",11.0],["
                + west + ",11.0],[" + west + ",9.0]]]}";
    }

    private static String point(double longitude) {
        return "{\"type\":\"Point\",\"coordinates\":[" + longitude + ",10.0]}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void aFilterFinds(String name, Filter filter, long[] expected) {
        assertThat(found(new QueryPolicy(), filter))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.of(expected).boxed().toList());
    }

    @Test
    void aShortQueryWithAnExpressionOnTopFindsWhatPassesBoth() {
        QueryPolicy policy = new QueryPolicy();
        policy.expectedDuration = QueryDuration.SHORT;
        policy.filterExp = Exp.build(Exp.eq(Exp.intBin("same"), Exp.val(1)));

        assertThat(found(policy, Filter.range("n", 10, 15))).containsExactlyInAnyOrder(11L, 13L, 15L);
    }

    @Test
    void pagesGoOnBehindTheLastValueAndDigestOfAPartition() {
        Statement statement = statement(Filter.equal("same", 1));
        statement.setMaxRecords(7);
        PartitionFilter partitions = PartitionFilter.all();
        List<Long> ids = new ArrayList<>();
        int pages = 0;
        while (!partitions.isDone()) {
            try (RecordSet records = client.queryPartitions(new QueryPolicy(), statement, partitions)) {
                while (records.next()) {
                    ids.add(records.getRecord().getLong("n"));
                }
            }
            pages++;
        }

        assertThat(pages).isBetween(5, 4 + node.ports().size());
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(LongStream.range(0, RECORDS)
                        .filter(n -> n % 2 == 1)
                        .boxed()
                        .toList());
    }

    @Test
    void whatIsWrittenNextIsFoundNext() {
        Key key = new Key("test", SET, "moving");
        client.put(null, key, new Bin("n", 1000));
        assertThat(found(new QueryPolicy(), Filter.range("n", 1000, 1001))).containsExactly(1000L);

        client.put(null, key, new Bin("n", 1001));
        assertThat(found(new QueryPolicy(), Filter.equal("n", 1000))).isEmpty();
        assertThat(found(new QueryPolicy(), Filter.equal("n", 1001))).containsExactly(1001L);

        client.delete(null, key);
        assertThat(found(new QueryPolicy(), Filter.range("n", 1000, 1001))).isEmpty();
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of("of that bin", Filter.equal("unknown", 1)),
                Arguments.of("of that type", Filter.equal("n", "text")),
                Arguments.of("of that form", Filter.contains("n", IndexCollectionType.LIST, 1)),
                Arguments.of("of that context", Filter.equal("list", 1, CTX.listIndex(5))),
                Arguments.of("of that expression", Filter.equal(Exp.build(Exp.intBin("n")), 1)),
                Arguments.of("of that name", Filter.equalByIndex("unknown", 1)));
    }

    @ParameterizedTest(name = "no index {0}")
    @MethodSource("missing")
    void aFilterWithoutAnIndexIsRefused(String which, Filter filter) {
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> found(new QueryPolicy(), filter))
                .extracting(AerospikeException::getResultCode)
                .isEqualTo(ResultCode.INDEX_NOTFOUND);
    }

    @Test
    void theIndexOfASetIsNoneOfTheNamespaceUnlessItIsNamed() {
        Statement statement = statement(Filter.equal("n", 1));
        statement.setSetName(null);
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> numbers(new QueryPolicy(), statement))
                .extracting(AerospikeException::getResultCode)
                .isEqualTo(ResultCode.INDEX_NOTFOUND);

        statement.setFilter(Filter.equalByIndex("ci_n_DEFAULT0", 1));
        assertThat(numbers(new QueryPolicy(), statement)).containsExactly(1L);
    }

    private List<Long> found(QueryPolicy policy, Filter filter) {
        return numbers(policy, statement(filter));
    }

    private List<Long> numbers(QueryPolicy policy, Statement statement) {
        List<Long> found = new ArrayList<>();
        try (RecordSet records = client.query(policy, statement)) {
            while (records.next()) {
                found.add(records.getRecord().getLong("n"));
            }
        }
        return found;
    }

    private static Statement statement(Filter filter) {
        Statement statement = new Statement();
        statement.setNamespace("test");
        statement.setSetName(SET);
        statement.setBinNames("n");
        statement.setFilter(filter);
        return statement;
    }
}
