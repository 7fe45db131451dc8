package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import io.bgql.sandbox.value.InvalidExpression;
import io.bgql.sandbox.value.Program;
import io.bgql.sandbox.value.Truth;
import io.bgql.syntax.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions evaluated as the server does: they say of a record what their words say. */
class EvaluationTest {
    private static final Map<String, Object> ADA = Map.of(
            "name",
            "Ada",
            "age",
            36L,
            "balance",
            12.5,
            "active",
            true,
            "tags",
            List.of("vip", "new"),
            "profile",
            Map.of("city", "Zürich", "visits", 3L, "spots", List.of(1L, 2L)));

    private final Language language = new Language();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.active and $.age > 30                            | TRUE",
                "$.age BETWEEN 30 AND 36                            | TRUE",
                "$.age NOT BETWEEN 30 AND 36                        | FALSE",
                "$.balance > 12                                     | TRUE",
                "$.balance * 2 == 25                                | TRUE",
                "$.age / 2 == 18 and $.age % 5 == 1                 | TRUE",
                "$.name LIKE 'A%'                                   | TRUE",
                "$.name LIKE '_d_'                                  | TRUE",
                "$.name NOT LIKE '%z%'                              | TRUE",
                "$.name IN ('Bob', 'Ada')                           | TRUE",
                "$.name NOT IN ('Bob', 'Ada')                       | FALSE",
                "'vip' in $.tags                                    | TRUE",
                "$.tags.count() == 2                                | TRUE",
                "$.tags.[0] == 'vip'                                | TRUE",
                "$.profile.city == 'Zürich'                         | TRUE",
                "$.profile.visits in [1, 2, 3]                      | TRUE",
                "$.profile.visits + 1 > 3.5                         | UNKNOWN",
                "$.profile.city.exists()                            | TRUE",
                "$.profile.country.exists()                         | FALSE",
                "$.profile.spots.[-1] == 2                          | TRUE",
                "$.profile.{city,visits}.count() == 2               | TRUE",
                "$.missing == 1                                     | UNKNOWN",
                "not($.missing == 1)                                | UNKNOWN",
                "$.missing.exists()                                 | FALSE",
                "$.missing IS NULL and $.name IS NOT NULL           | TRUE",
                "$.missing.k.[0] IS NULL                            | TRUE",
                "$.ttl() == 3600 and $.setName() == 'users'         | TRUE",
                "$.sinceUpdate() == 3600000                         | TRUE",
                "when ($.age > 90 => 'old', default => 'young') == 'young' | TRUE",
                "let (x = $.age) then (${x} * ${x} == 1296)         | TRUE",
                "exclusive($.active, $.age > 90)                    | TRUE",
                "$.tags.[#0:1~'new'] == ['new']                     | TRUE",
                "$.age.abs() == 36                                  | TRUE",
                "toFloat($.age) / 8 == 4.5                          | TRUE",
                "toInt($.balance * 2.0) == 25                       | TRUE",
                "without($.tags.[=vip]) == ['new']                  | TRUE",
                "without($.tags.[!0:1]) == ['vip']                  | TRUE",
                "mapSize(without($.profile.{city,visits})) == 1     | TRUE",
                "listGet($.tags, $.age % 2) == 'vip'                | TRUE",
                "listGet($.tags, 7) == 'vip'                        | UNKNOWN",
                "mapGet($.profile, 'visits') == 3                   | TRUE",
                "mapHas($.profile, 'country')                       | FALSE",
                "'city' in mapKeys($.profile)                       | TRUE",
                "listSort($.tags) == ['new', 'vip']                 | TRUE",
                "listSize(listAppend($.tags, 'x')) == 3             | TRUE",
                "listConcat($.tags, [1]) == ['vip', 'new', 1]       | TRUE",
                "mapSize(mapPut($.profile, 'a', 1)) == 4            | TRUE",
                "$.age.type() == 1 and $.missing.type() == 0        | TRUE",
                "time('1970-01-01T00:00:01Z') == 1000000000         | TRUE",
                "time('1970-01-02') == 86400000000000               | TRUE",
                "bitGetInt(x'01ff', 8, 8) == 255                    | TRUE",
                "bitGetInt(x'01ff', 8, 8, true) == -1               | TRUE",
                "bitAdd(x'ff', 0, 8, 1, false, 'wrap') == x'00'     | TRUE",
                "bitCount(bitNot(x'0f', 0, 8), 0, 8) == 4           | TRUE",
            })
    void theServerSays(String condition, Truth truth) throws InvalidExpression {
        assertThat(truth(condition, ADA)).isEqualTo(truth);
    }

    @Property(tries = 500)
    void isNullIsTrueExactlyWhereNoValueIsFound(@ForAll("values") Object value, @ForAll("steps") List<String> steps)
            throws InvalidExpression {
        Map<String, Object> bins = Map.of("b", value);
        String path = "$.b" + String.join("", steps);
        boolean found = find(Optional.of(value), steps).isPresent();
        assertThat(truth(path + " IS NOT NULL", bins)).isEqualTo(found ? Truth.TRUE : Truth.FALSE);
        assertThat(truth(path + " IS NULL", bins)).isEqualTo(found ? Truth.FALSE : Truth.TRUE);
    }

    @Property(tries = 500)
    void likeMatchesCharacters(@ForAll("texts") String text, @ForAll("patterns") String pattern)
            throws InvalidExpression {
        boolean matches =
                like(text.codePoints().toArray(), 0, pattern.codePoints().toArray(), 0);
        assertThat(truth("$.t LIKE '" + pattern + "'", Map.of("t", text)))
                .isEqualTo(matches ? Truth.TRUE : Truth.FALSE);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> scalars = Arbitraries.of(1L, "x", 2.5, true, new byte[] {1});
        return Arbitraries.recursive(() -> scalars, EvaluationTest::collections, 0, 3);
    }

    private static Arbitrary<Object> collections(Arbitrary<Object> inner) {
        Arbitrary<Object> elements = inner.injectNull(0.1);
        Arbitrary<Object> lists = elements.list().ofMaxSize(3).map(list -> list);
        Arbitrary<Object> maps = Arbitraries.maps(Arbitraries.of("a", "b"), elements)
                .ofMaxSize(2)
                .map(HashMap::new);
        return Arbitraries.oneOf(lists, maps);
    }

    @Provide
    Arbitrary<List<String>> steps() {
        return Arbitraries.of(".a", ".b", ".[0]", ".[-1]", ".[2]").list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", ".", "é", "©", "€", "😀", "\n")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("a", ".", "é", "😀", "%", "_").list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    private Truth truth(String condition, Map<String, Object> bins) throws InvalidExpression {
        BinTypes balance = bin -> bin.equals("balance") ? Optional.of(Type.FLOAT) : Optional.empty();
        Compiled compiled = new Compiler(balance, Map.of()).predicate(language.expression(Source.of(condition)));
        return Program.build(compiled.built().getBytes()).match(new SampleRecord(bins));
    }

    private static Optional<Object> find(Optional<Object> value, List<String> steps) {
        Optional<Object> found = value;
        for (String step : steps) {
            found = found.flatMap(inside -> step(inside, step));
        }
        return found;
    }

    private static Optional<Object> step(Object inside, String step) {
        if (inside instanceof Map<?, ?> map && !step.startsWith(".[")) {
            return Optional.ofNullable(map.get(step.substring(1)));
        }
        if (inside instanceof List<?> list && step.startsWith(".[")) {
            int index = Integer.parseInt(step.substring(2, step.length() - 1));
            int place = index < 0 ? list.size() + index : index;
            return place < 0 || place >= list.size() ? Optional.empty() : Optional.ofNullable(list.get(place));
        }
        return Optional.empty();
    }

    private static boolean like(int[] text, int at, int[] pattern, int next) {
        if (next == pattern.length) {
            return at == text.length;
        }
        if (pattern[next] == '%') {
            List<Integer> ends = new ArrayList<>();
            for (int end = at; end <= text.length; end++) {
                ends.add(end);
            }
            return ends.stream().anyMatch(end -> like(text, end, pattern, next + 1));
        }
        boolean same = at < text.length && (pattern[next] == '_' || pattern[next] == text[at]);
        return same && like(text, at + 1, pattern, next + 1);
    }
}
