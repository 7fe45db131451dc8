package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.MapReturnType;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.bgql.parse.Language;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What conditions come to in the client's own tree. */
class MeaningTest {
    private final Language language = new Language();
    private final Compiler compiler = new Compiler(BinTypes.UNKNOWN, Map.of());

    @ParameterizedTest(name = "{0}")
    @MethodSource({"comparisons", "arithmetic", "typesFoundFromTheOtherSide", "sqlSpellings", "paths", "control"})
    void aConditionMeans(String text, Exp meaning) {
        Compiled compiled = compiler.predicate(language.expression(Source.of(text)));
        assertThat(compiled.built().getBase64()).isEqualTo(Exp.build(meaning).getBase64());
        assertThat(compiled.type()).isEqualTo(Type.BOOL);
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                arguments("$.a == 1", Exp.eq(Exp.intBin("a"), Exp.val(1))),
                arguments("$.a = 1", Exp.eq(Exp.intBin("a"), Exp.val(1))),
                arguments("$.a <> 'x'", Exp.ne(Exp.stringBin("a"), Exp.val("x"))),
                arguments("$.a == ''", Exp.eq(Exp.stringBin("a"), Exp.val(""))),
                arguments("$.a == 'it''s'", Exp.eq(Exp.stringBin("a"), Exp.val("it's"))),
                arguments("$.a >= 1e3", Exp.ge(Exp.floatBin("a"), Exp.val(1000.0))),
                arguments("$.a == TRUE", Exp.eq(Exp.boolBin("a"), Exp.val(true))),
                arguments("$.a == x'ff'", Exp.eq(Exp.blobBin("a"), Exp.val(new byte[] {-1}))),
                arguments("$.a == -9223372036854775808", Exp.eq(Exp.intBin("a"), Exp.val(Long.MIN_VALUE))),
                arguments("$.a == [1, 'x']", Exp.eq(Exp.listBin("a"), Exp.val(List.of(1L, "x")))),
                arguments("$.a == {}", Exp.eq(Exp.mapBin("a"), Exp.val(new TreeMap<>()))),
                arguments("$.ttl() == -1", Exp.eq(Exp.ttl(), Exp.val(-1))),
                arguments("$.setName() == 'users'", Exp.eq(Exp.setName(), Exp.val("users"))),
                arguments("$.digestModulo(0x10) == 0", Exp.eq(Exp.digestModulo(16), Exp.val(0))),
                arguments("$.key() == 5", Exp.eq(Exp.key(Exp.Type.INT), Exp.val(5))),
                arguments("$.key() LIKE 'u%'", Exp.regexCompare("^u", 1, Exp.key(Exp.Type.STRING))),
                arguments("$.active", Exp.boolBin("active")),
                arguments("$.a.exists()", Exp.binExists("a")),
                arguments(
                        "$.a and $.b or not($.c)",
                        Exp.or(Exp.and(Exp.boolBin("a"), Exp.boolBin("b")), Exp.not(Exp.boolBin("c")))));
    }

    static Stream<Arguments> arithmetic() {
        Exp a = Exp.intBin("a");
        return Stream.of(
                arguments("$.a + 1 * 2 == 3", Exp.eq(Exp.add(a, Exp.mul(Exp.val(1), Exp.val(2))), Exp.val(3))),
                arguments("$.a & 6 == 2", Exp.eq(Exp.intAnd(a, Exp.val(6)), Exp.val(2))),
                arguments("$.a >>> 1 == 2", Exp.eq(Exp.rshift(a, Exp.val(1)), Exp.val(2))),
                arguments("~$.a % 2 == 0", Exp.eq(Exp.mod(Exp.intNot(a), Exp.val(2)), Exp.val(0))),
                arguments("abs($.a) > 5", Exp.gt(Exp.abs(a), Exp.val(5))),
                arguments("min($.a, $.b, 9) < 3", Exp.lt(Exp.min(a, Exp.intBin("b"), Exp.val(9)), Exp.val(3))),
                arguments("findBitLeft($.a, true) > 3", Exp.gt(Exp.lscan(a, Exp.val(true)), Exp.val(3))),
                arguments("pow($.a, 2) > 3", Exp.gt(Exp.pow(Exp.floatBin("a"), Exp.val(2.0)), Exp.val(3.0))));
    }

    static Stream<Arguments> typesFoundFromTheOtherSide() {
        Exp a = Exp.floatBin("a");
        Exp b = Exp.floatBin("b");
        return Stream.of(
                arguments("$.a * 0.5 > 1", Exp.gt(Exp.mul(a, Exp.val(0.5)), Exp.val(1.0))),
                arguments("$.a ** 2 > 100", Exp.gt(Exp.pow(a, Exp.val(2.0)), Exp.val(100.0))),
                arguments("ceil($.a) > 3", Exp.gt(Exp.ceil(a), Exp.val(3.0))),
                arguments("$.a + 1.5 > $.b", Exp.gt(Exp.add(a, Exp.val(1.5)), b)),
                arguments("-$.a > 1.5", Exp.gt(Exp.sub(Exp.val(0.0), a), Exp.val(1.5))),
                arguments("$.a in [1.5, 2.5]", in(a, List.of(1.5, 2.5))),
                arguments("$.a.get(type: FLOAT) in [1, 2]", in(a, List.of(1.0, 2.0))),
                arguments("$.m.k in [1, 2]", in(key(Exp.Type.INT), List.of(1L, 2L))),
                arguments("$.m.k and $.c", Exp.and(key(Exp.Type.BOOL), Exp.boolBin("c"))),
                arguments("($.c == 1) == true", Exp.eq(Exp.eq(Exp.intBin("c"), Exp.val(1)), Exp.val(true))),
                arguments("5 in $.m.k", ListExp.getByValue(ListReturnType.EXISTS, Exp.val(5), key(Exp.Type.LIST))),
                arguments(
                        "$.c == when ($.d => 'x', default => 'y')",
                        Exp.eq(Exp.stringBin("c"), Exp.cond(Exp.boolBin("d"), Exp.val("x"), Exp.val("y")))));
    }

    static Stream<Arguments> sqlSpellings() {
        Exp a = Exp.intBin("a");
        Exp name = Exp.stringBin("name");
        return Stream.of(
                arguments("$.a BETWEEN 1 AND 5", Exp.and(Exp.ge(a, Exp.val(1)), Exp.le(a, Exp.val(5)))),
                arguments("$.a NOT BETWEEN 1 AND 5", Exp.not(Exp.and(Exp.ge(a, Exp.val(1)), Exp.le(a, Exp.val(5))))),
                arguments("$.a NOT IN (1, 2)", Exp.not(in(a, List.of(1L, 2L)))),
                arguments("NOT $.a = 1", Exp.not(Exp.eq(a, Exp.val(1)))),
                arguments("$.name LIKE 'a.b%'", Exp.regexCompare("^a\\.b", 1, name)),
                arguments("$.name LIKE '%\\%'", Exp.regexCompare("%$", 1, name)),
                arguments("$.name LIKE '%mid%'", Exp.regexCompare("mid", 1, name)),
                arguments("$.name NOT LIKE 'a%z'", Exp.not(Exp.regexCompare("^a.*z$", 1, name))),
                arguments("regex($.name, '^a', 2)", Exp.regexCompare("^a", 2, name)),
                arguments("$.a IS NULL", Exp.not(Exp.binExists("a"))),
                arguments("$.a IS NOT NULL", Exp.binExists("a")));
    }

    static Stream<Arguments> paths() {
        Exp list = Exp.listBin("l");
        Exp map = Exp.mapBin("m");
        return Stream.of(
                arguments("$.m.k.exists()", MapExp.getByKey(MapReturnType.EXISTS, Exp.Type.BOOL, Exp.val("k"), map)),
                arguments("$.l.count() > 2", Exp.gt(ListExp.size(list), Exp.val(2))),
                arguments("$.m.{}.count() > 2", Exp.gt(MapExp.size(map), Exp.val(2))),
                arguments(
                        "$.m.k.[0].x == 'y'",
                        Exp.eq(
                                MapExp.getByKey(
                                        MapReturnType.VALUE,
                                        Exp.Type.STRING,
                                        Exp.val("x"),
                                        map,
                                        CTX.mapKey(Value.get("k")),
                                        CTX.listIndex(0)),
                                Exp.val("y"))),
                arguments(
                        "$.l.[!=1,5000000000].count() == 0",
                        Exp.eq(
                                ListExp.getByValueList(
                                        ListReturnType.COUNT | ListReturnType.INVERTED,
                                        Exp.val(List.of(1L, 5_000_000_000L)),
                                        list),
                                Exp.val(0))),
                arguments(
                        "$.l.[#-3:-1~b].count() == 2",
                        Exp.eq(
                                ListExp.getByValueRelativeRankRange(
                                        ListReturnType.COUNT, Exp.val("b"), Exp.val(-3), Exp.val(2), list),
                                Exp.val(2))));
    }

    static Stream<Arguments> control() {
        return Stream.of(
                arguments(
                        "let (x = $.a, y = ${x} + 1) then (${y} > 1.5)",
                        Exp.let(
                                Exp.def("x", Exp.floatBin("a")),
                                Exp.def("y", Exp.add(Exp.var("x"), Exp.val(1.0))),
                                Exp.gt(Exp.var("y"), Exp.val(1.5)))),
                arguments(
                        "when ($.a == 1 => unknown, default => true)",
                        Exp.cond(Exp.eq(Exp.intBin("a"), Exp.val(1)), Exp.unknown(), Exp.val(true))),
                arguments(
                        "exclusive($.a, $.b == 'x')",
                        Exp.exclusive(Exp.boolBin("a"), Exp.eq(Exp.stringBin("b"), Exp.val("x")))));
    }

    @Test
    void onItsOwnAnExpressionKeepsTheBytesThatOtherCompilersGive() {
        Exp meaning = in(key(Exp.Type.STRING), List.of(1L, 2L));
        Compiled compiled = compiler.expression(language.expression(Source.of("$.m.k in [1, 2]")));
        assertThat(compiled.built()).isEqualTo(Exp.build(meaning));
    }

    @Test
    void aParameterIsTheValueAndNeverText() {
        Map<String, Literal> parameters = Map.of(
                "limit", new Literal.Int(BigInteger.TEN, new Span(0, 2)),
                "who", new Literal.Text("x' or true", new Span(0, 10)));
        Compiled compiled = new Compiler(BinTypes.UNKNOWN, parameters)
                .predicate(language.expression(Source.of("$.a < -?limit and $.name == ?who")));
        assertThat(compiled.built())
                .isEqualTo(Exp.build(Exp.and(
                        Exp.lt(Exp.intBin("a"), Exp.val(-10)), Exp.eq(Exp.stringBin("name"), Exp.val("x' or true")))));
    }

    @Test
    void whatTheDataHoldsSpeaksWhereTheTextLeavesAChoice() {
        Map<String, Type> held = Map.of("balance", Type.FLOAT, "score", Type.INT, "name", Type.STRING);
        Compiler informed = new Compiler(bin -> java.util.Optional.ofNullable(held.get(bin)), Map.of());
        assertThat(informed.predicate(language.expression(Source.of("$.balance > 100 and $.score < 1.5")))
                        .built())
                .isEqualTo(Exp.build(Exp.and(
                        Exp.gt(Exp.floatBin("balance"), Exp.val(100.0)),
                        Exp.lt(Exp.toFloat(Exp.intBin("score")), Exp.val(1.5)))));
        assertThat(informed.predicate(language.expression(Source.of("$.name == 5")))
                        .notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("name holds STRING"));
    }

    @Test
    void whatAnExpressionReadsIsKnown() {
        Compiled reading = compiler.predicate(language.expression(Source.of("$.a == 1 or $.m.k == 2 or $.a == 3")));
        assertThat(reading.bins()).containsOnlyKeys("a", "m").containsEntry("a", new Span(2, 3));
        assertThat(reading.constant()).isFalse();
        assertThat(compiler.predicate(language.expression(Source.of("1 == 1"))).constant())
                .isTrue();
        assertThat(compiler.predicate(language.expression(Source.of("$.ttl() > 0")))
                        .constant())
                .isFalse();
    }

    private static Exp key(Exp.Type type) {
        return MapExp.getByKey(MapReturnType.VALUE, type, Exp.val("k"), Exp.mapBin("m"));
    }

    private static Exp in(Exp element, List<?> list) {
        return ListExp.getByValue(ListReturnType.EXISTS, element, Exp.val(list));
    }
}
