package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.plan.Planner;
import io.bgql.plan.QueryPlan;
import io.bgql.sandbox.TestNode;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The same records are found by every index that is taken, chosen or named, as without any. */
class IndexedSelectionTest {
    private static final String SET = "indexedselection";
    private static final int RECORDS = 300;
    private static final List<Long> NUMBERS = List.of(
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            -2L,
            -1L,
            0L,
            1L,
            2L,
            3L,
            5L,
            1L << 53,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE);
    private static final List<String> INDEXES =
            List.of("is_a", "is_b", "is_s", "is_l", "is_lt", "is_mk", "is_mv", "is_mc", "is_e");

    private static final List<TestNode> NODE = new ArrayList<>();
    private static final List<AerospikeClient> CLIENT = new ArrayList<>();
    private static final List<Cluster> CLUSTER = new ArrayList<>();

    @BeforeContainer
    static void load() throws IOException {
        TestNode node = TestNode.start();
        AerospikeClient client = node.client();
        NODE.add(node);
        CLIENT.add(client);
        CLUSTER.add(Cluster.connect(Connection.to(List.of(new Seed(node.host(), Optional.empty(), node.port())))));
        Random random = new Random(7);
        for (int key = 0; key < RECORDS; key++) {
            client.put(
                    null,
                    new Key("test", SET, key),
                    new Bin("id", key),
                    new Bin("a", value(random, true)),
                    new Bin("b", value(random, true)),
                    new Bin("s", value(random, false)),
                    new Bin("l", random.nextInt(5) == 0 ? Value.get("no list") : list(random)),
                    new Bin("m", random.nextInt(5) == 0 ? list(random) : map(random)));
        }
        createIndexes(client);
    }

    /** Mostly of the one type, now and then of another, now and then missing. */
    private static Value value(Random random, boolean number) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return Value.getAsNull();
        }
        if (kind == 1) {
            return Value.get(1.5);
        }
        return number == kind > 2
                ? Value.get(NUMBERS.get(random.nextInt(NUMBERS.size())))
                : Value.get("t" + random.nextInt(4));
    }

    private static Value list(Random random) {
        return Value.get(random.ints(random.nextInt(4), 0, 6)
                .<Object>mapToObj(item -> item == 5 ? "t1" : (Object) (long) item)
                .toList());
    }

    private static Value map(Random random) {
        return Value.get(Map.of("k" + random.nextInt(3), random.nextInt(4), "city", "t" + random.nextInt(4)));
    }

    private static void createIndexes(AerospikeClient client) {
        create(client, "is_a", "a", IndexType.NUMERIC, IndexCollectionType.DEFAULT);
        create(client, "is_b", "b", IndexType.NUMERIC, IndexCollectionType.DEFAULT);
        create(client, "is_s", "s", IndexType.STRING, IndexCollectionType.DEFAULT);
        create(client, "is_l", "l", IndexType.NUMERIC, IndexCollectionType.LIST);
        create(client, "is_lt", "l", IndexType.STRING, IndexCollectionType.LIST);
        create(client, "is_mk", "m", IndexType.STRING, IndexCollectionType.MAPKEYS);
        create(client, "is_mv", "m", IndexType.NUMERIC, IndexCollectionType.MAPVALUES);
        create(client, "is_mc", "m", IndexType.STRING, IndexCollectionType.DEFAULT, CTX.mapKey(Value.get("city")));
        client.createIndex(
                        null,
                        "test",
                        SET,
                        "is_e",
                        IndexType.NUMERIC,
                        IndexCollectionType.DEFAULT,
                        Exp.build(Exp.mod(Exp.intBin("a"), Exp.val(3))))
                .waitTillComplete(10);
    }

    private static void create(
            AerospikeClient client,
            String name,
            String bin,
            IndexType type,
            IndexCollectionType collection,
            CTX... context) {
        client.createIndex(null, "test", SET, name, bin, type, collection, context)
                .waitTillComplete(10);
    }

    @AfterContainer
    static void leave() throws IOException {
        AerospikeClient client = CLIENT.get(0);
        client.truncate(null, "test", SET, null);
        INDEXES.forEach(name -> client.dropIndex(null, "test", SET, name).waitTillComplete(10));
        CLUSTER.get(0).close();
        client.close();
        NODE.get(0).close();
    }

    @Provide
    static Arbitrary<String> conditions() {
        return condition(2);
    }

    private static Arbitrary<String> condition(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Arbitrary<String> inner = condition(depth - 1);
        Arbitrary<String> joined = Combinators.combine(
                        inner, Arbitraries.of(" and ", " and ", " and ", " or ", " exclusive "), inner)
                .as((left, word, right) -> word.equals(" exclusive ")
                        ? "exclusive(" + left + ", " + right + ")"
                        : "(" + left + word + right + ")");
        return Arbitraries.oneOf(leaf(), joined, joined, inner.map(denied -> "not(" + denied + ")"));
    }

    private static Arbitrary<String> leaf() {
        Arbitrary<String> bin = Arbitraries.of("$.a", "$.b", "$.a.get(type: INT)");
        Arbitrary<String> comparator = Arbitraries.of("==", "!=", "<", "<=", ">", ">=");
        Arbitrary<Long> number = Arbitraries.of(NUMBERS);
        Arbitrary<String> compared =
                Combinators.combine(bin, comparator, number).as((left, word, right) -> left + " " + word + " " + right);
        Arbitrary<String> mirrored =
                Combinators.combine(number, comparator, bin).as((left, word, right) -> left + " " + word + " " + right);
        Arbitrary<String> sum = Combinators.combine(
                        bin, Arbitraries.of("+", "-", "%", "*"), Arbitraries.of(1, 2, 3, 5), comparator, number)
                .as((left, sign, other, word, right) -> left + " " + sign + " " + other + " " + word + " " + right);
        Arbitrary<String> difference = Combinators.combine(number, bin, comparator, number)
                .as((left, middle, word, right) -> left + " - " + middle + " " + word + " " + right);
        Arbitrary<String> between = Combinators.combine(bin, number, number)
                .as((left, low, high) -> left + " BETWEEN " + low + " AND " + high);
        Arbitrary<String> member = Combinators.combine(bin, number, number)
                .as((left, one, other) -> left + " in [" + one + ", " + other + "]");
        Arbitrary<String> other = Arbitraries.of(
                "$.s == 't1'",
                "$.s > 't1'",
                "'t2' == $.s",
                "$.s in ['t1']",
                "1 in $.l",
                "'t1' in $.l",
                "$.m.k1.exists()",
                "$.m.{=2}.exists()",
                "$.m.city == 't2'",
                "$.m.k1 == 2",
                "$.a == 1.5",
                "$.a.get(type: STRING) == 't1'",
                "$.a == $.b",
                "$.a IS NULL",
                "$.a.exists()");
        return Arbitraries.oneOf(compared, compared, mirrored, sum, difference, between, member, other, other);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void everyIndexFindsTheSame(@ForAll("conditions") String condition) {
        Set<Long> all = found(condition, "none").orElseThrow();
        assertThat(found(condition, "auto").orElseThrow()).isEqualTo(all);
        for (String index : INDEXES) {
            found(condition, index)
                    .ifPresent(found -> assertThat(found).as(index).isEqualTo(all));
        }
    }

    /** The ids of the records found; nothing where the index is refused. */
    private static Optional<Set<Long>> found(String condition, String index) {
        String text = "SELECT id FROM test." + SET + " WHERE " + condition + " WITH (index = " + index + ")";
        Cluster cluster = CLUSTER.get(0);
        QueryPlan plan;
        try {
            plan = (QueryPlan) new Planner(cluster.catalog(), Map.of())
                    .plan((DataStatement.Select) ((Parsed.Whole) new Language().parse(Source.of(text))).statement());
        } catch (StatementException refused) {
            assertThat(refused.diagnostic().code()).as(condition).isEqualTo(Diagnostic.Code.REFUSED);
            return Optional.empty();
        }
        Set<Long> ids = new TreeSet<>();
        try (RowStream rows = cluster.queries().select(plan, new Cancellation())) {
            rows.forEachRemaining(row -> ids.add(id(row)));
        }
        return Optional.of(ids);
    }

    private static long id(Row row) {
        return ((Datum.Int) Objects.requireNonNull(row.bins().get("id"))).value();
    }
}
