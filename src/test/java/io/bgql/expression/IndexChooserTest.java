package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexCollectionType;
import io.bgql.parse.Language;
import io.bgql.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexChooserTest {
    private static final long MAX = Long.MAX_VALUE;
    private static final Catalog.Index A = numeric("a", 10);
    private static final Catalog.Index B = numeric("b", 2);
    private static final Catalog.Index S = index("s", Type.STRING, Catalog.Collection.SCALAR, "");

    private final List<Catalog.Index> indexes = new ArrayList<>(List.of(A, B, S));

    private static Catalog.Index numeric(String bin, double perValue) {
        return new Catalog.Index(
                bin + "_idx",
                Optional.of("users"),
                bin,
                Type.INT,
                Catalog.Collection.SCALAR,
                Optional.empty(),
                Optional.empty(),
                true,
                1_000,
                perValue);
    }

    private static Catalog.Index index(String bin, Type type, Catalog.Collection collection, String context) {
        return new Catalog.Index(
                bin + "_idx",
                Optional.of("users"),
                bin,
                type,
                collection,
                Optional.of(context).filter(text -> !text.isEmpty()),
                Optional.empty(),
                true,
                1_000,
                10);
    }

    private static Compiled compiled(String condition) {
        BinTypes known = bin -> bin.equals("l") ? Optional.of(Type.LIST) : Optional.empty();
        return new Compiler(known, Map.of()).predicate(new Language().expression(Source.of(condition)));
    }

    private IndexChoice choice(String condition, String... written) {
        return new IndexChooser(indexes, Optional.of("users"), Optional.of(compiled(condition))).best(Set.of(written));
    }

    private Optional<Filter> filter(String condition) {
        return choice(condition).chosen().map(IndexChoice.Chosen::filter);
    }

    private String undecided(String condition) {
        return choice(condition)
                .chosen()
                .orElseThrow()
                .undecided()
                .map(Compiled::base64)
                .orElse("");
    }

    @Test
    void rangesAreExactToTheLastBit() {
        assertThat(filter("$.a == 16777217")).contains(Filter.range("a", 16777217, 16777217));
        assertThat(filter("$.a > 9223372036854775806")).contains(Filter.range("a", MAX, MAX));
        assertThat(filter("$.a >= 5")).contains(Filter.range("a", 5, MAX));
        assertThat(filter("5 > $.a")).contains(Filter.range("a", Long.MIN_VALUE, 4));
        assertThat(filter("$.a < -9223372036854775807")).contains(Filter.range("a", Long.MIN_VALUE, Long.MIN_VALUE));
        assertThat(filter("$.a BETWEEN 3 AND 7")).contains(Filter.range("a", 3, 7));
        assertThat(filter("not($.a < 3)")).contains(Filter.range("a", 3, MAX));
    }

    @Test
    void whatCanNeverBeTrueWalksOneValueAndKeepsTheCondition() {
        IndexChoice.Chosen chosen = choice("$.a > 9223372036854775807").chosen().orElseThrow();
        assertThat(chosen.filter()).isEqualTo(Filter.range("a", MAX, MAX));
        assertThat(chosen.undecided()).isPresent();
        assertThat(chosen.expected()).isZero();
    }

    @Test
    void boundsOfOneBinBecomeOneRange() {
        assertThat(filter("$.a > 3 and $.c == 1 and $.a < 9")).contains(Filter.range("a", 4, 8));
        assertThat(undecided("$.a > 3 and $.c == 1 and $.a < 9"))
                .isEqualTo(compiled("$.c == 1").base64());
        assertThat(undecided("$.a > 3 and $.a < 9")).isEmpty();
    }

    @Test
    void sumsAreFollowedWhereTheyDoNotTear() {
        assertThat(filter("10 < $.a + 5")).contains(Filter.range("a", 6, MAX - 5));
        assertThat(filter("$.a - 5 == 10")).contains(Filter.range("a", 15, 15));
        assertThat(filter("$.a + 5 < 10")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.a > $.b",
                "$.a % 2 == 0",
                "$.a * 3 == 10",
                "$.a / 5 > 10",
                "$.a != 4",
                "$.s > 'm'",
                "$.s != 'm'",
                "$.a > 1.5",
                "$.a.asFloat() > 1.0",
                "$.a == 1 or $.b == 1",
                "not($.a == 1)",
                "$.l.count() > 1",
                "$.a.exists()",
                "$.a.k == 1",
                "$.s LIKE 'm%'"
            })
    void whatIsNotBoundWalksThePrimaryIndexWithItsWholeCondition(String condition) {
        assertThat(filter(condition)).isEmpty();
        assertThat(filter(condition + " and $.c == 1")).isEmpty();
    }

    @Test
    void aConjunctThatNoIndexAnswersIsKept() {
        for (String other : List.of("$.s > 'm'", "$.b != 2", "not($.b == 1)", "$.b + $.c == 3", "$.x.exists()")) {
            assertThat(undecided("$.a == 1 and " + other))
                    .isEqualTo(compiled(other).base64());
        }
    }

    @Test
    void alternativesSpanARangeAndStayInTheFilter() {
        assertThat(filter("$.a == 1 or $.a == 9 or $.a < 3")).contains(Filter.range("a", Long.MIN_VALUE, 9));
        assertThat(filter("$.a in [7, 3, 5]")).contains(Filter.range("a", 3, 7));
        assertThat(undecided("$.a in [7, 3, 5]")).isNotEmpty();
    }

    @Test
    void textsAndBlobsAreAskedForWhole() {
        assertThat(filter("$.s = 'x'")).contains(Filter.equal("s", "x"));
        assertThat(undecided("$.s = 'x'")).isNotEmpty();
        assertThat(filter("$.s == '" + "x".repeat(2048) + "'")).isEmpty();
        indexes.add(index("h", Type.BLOB, Catalog.Collection.SCALAR, ""));
        assertThat(filter("$.h == x'0102'")).contains(Filter.equal("h", new byte[] {1, 2}));
    }

    @Test
    void elementsAreFoundByIndexesOnCollections() {
        indexes.add(index("l", Type.STRING, Catalog.Collection.LIST, ""));
        indexes.add(index("m", Type.STRING, Catalog.Collection.MAP_KEYS, ""));
        indexes.add(index("v", Type.INT, Catalog.Collection.MAP_VALUES, ""));
        assertThat(filter("'x' in $.l")).contains(Filter.contains("l", IndexCollectionType.LIST, "x"));
        assertThat(filter("'x' in $.l and 'y' in $.l")).contains(Filter.contains("l", IndexCollectionType.LIST, "x"));
        assertThat(filter("5 in $.l")).isEmpty();
        assertThat(filter("$.m.x.exists()")).contains(Filter.contains("m", IndexCollectionType.MAPKEYS, "x"));
        assertThat(filter("$.v.{=5}.exists()")).contains(Filter.range("v", IndexCollectionType.MAPVALUES, 5, 5));
    }

    @Test
    void aPlaceInsideABinNeedsItsOwnContext() {
        CTX city = CTX.mapKey(com.aerospike.client.Value.get("city"));
        indexes.add(index("p", Type.STRING, Catalog.Collection.SCALAR, CTX.toBase64(new CTX[] {city})));
        assertThat(filter("$.p.city = 'x'")).contains(Filter.equal("p", "x", city));
        assertThat(filter("$.p.town = 'x'")).isEmpty();
        assertThat(filter("$.p = 'x'")).isEmpty();
        assertThat(filter("$.p.city.x = 'x'")).isEmpty();
    }

    @Test
    void anExpressionIsFoundByItsBytes() {
        String tenfold = Exp.build(Exp.mul(Exp.intBin("n"), Exp.val(10))).getBase64();
        indexes.add(new Catalog.Index(
                "tenfold",
                Optional.of("users"),
                "",
                Type.INT,
                Catalog.Collection.SCALAR,
                Optional.empty(),
                Optional.of(tenfold),
                true,
                1_000,
                1));
        assertThat(filter("$.n * 10 > 50")).contains(Filter.rangeByIndex("tenfold", 51, MAX));
        assertThat(filter("10 * $.n > 50")).isEmpty();
        assertThat(choice("$.n * 10 > 50", "n").chosen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"$.a == 1 and $.b == 1, b_idx", "$.a == 1 and $.b > 1, a_idx", "$.a > 0 and $.s = 'x', s_idx"})
    void theMostSelectiveIsTaken(String condition, String name) {
        assertThat(choice(condition).chosen().orElseThrow().index().name()).isEqualTo(name);
    }

    @Test
    void aBinThatIsWrittenMovesItsRecords() {
        IndexChoice choice = choice("$.a == 1 and $.b == 1", "b");
        assertThat(choice.chosen().orElseThrow().index()).isEqualTo(A);
        assertThat(choice.others()).anySatisfy(other -> {
            assertThat(other.index()).isEqualTo(B);
            assertThat(other.reason()).contains("writes b");
        });
    }

    @Test
    void onlyReadableIndexesOfThePlaceCount() {
        indexes.clear();
        indexes.add(new Catalog.Index(
                "of_others",
                Optional.of("orders"),
                "a",
                A.type(),
                A.collection(),
                A.context(),
                A.expression(),
                true,
                9,
                1));
        indexes.add(new Catalog.Index(
                "built",
                Optional.of("users"),
                "a",
                A.type(),
                A.collection(),
                A.context(),
                A.expression(),
                false,
                9,
                1));
        indexes.add(new Catalog.Index(
                "wide", Optional.empty(), "a", A.type(), A.collection(), A.context(), A.expression(), true, 9, 1));
        IndexChoice choice = choice("$.a == 1");
        assertThat(choice.chosen()).isEmpty();
        assertThat(choice.others()).extracting(other -> other.index().name()).containsExactly("built", "wide");
    }
}
