package io.bgql.expression;

import static com.aerospike.client.exp.Exp.add;
import static com.aerospike.client.exp.Exp.and;
import static com.aerospike.client.exp.Exp.blobBin;
import static com.aerospike.client.exp.Exp.boolBin;
import static com.aerospike.client.exp.Exp.cond;
import static com.aerospike.client.exp.Exp.def;
import static com.aerospike.client.exp.Exp.div;
import static com.aerospike.client.exp.Exp.eq;
import static com.aerospike.client.exp.Exp.exclusive;
import static com.aerospike.client.exp.Exp.floatBin;
import static com.aerospike.client.exp.Exp.ge;
import static com.aerospike.client.exp.Exp.gt;
import static com.aerospike.client.exp.Exp.intAnd;
import static com.aerospike.client.exp.Exp.intBin;
import static com.aerospike.client.exp.Exp.intNot;
import static com.aerospike.client.exp.Exp.intOr;
import static com.aerospike.client.exp.Exp.intXor;
import static com.aerospike.client.exp.Exp.le;
import static com.aerospike.client.exp.Exp.let;
import static com.aerospike.client.exp.Exp.listBin;
import static com.aerospike.client.exp.Exp.lt;
import static com.aerospike.client.exp.Exp.mapBin;
import static com.aerospike.client.exp.Exp.max;
import static com.aerospike.client.exp.Exp.min;
import static com.aerospike.client.exp.Exp.mod;
import static com.aerospike.client.exp.Exp.mul;
import static com.aerospike.client.exp.Exp.ne;
import static com.aerospike.client.exp.Exp.not;
import static com.aerospike.client.exp.Exp.or;
import static com.aerospike.client.exp.Exp.pow;
import static com.aerospike.client.exp.Exp.stringBin;
import static com.aerospike.client.exp.Exp.sub;
import static com.aerospike.client.exp.Exp.toFloat;
import static com.aerospike.client.exp.Exp.toInt;
import static com.aerospike.client.exp.Exp.val;
import static com.aerospike.client.exp.Exp.var;

import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.MapReturnType;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.bgql.parse.Language;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Literals, operators, functions and control structures, next to the client's own calls. */
class ConstructFormsTest {
    private static final Exp A = intBin("a");
    private static final Exp B = intBin("b");
    private static final Exp KEY = getByKey(Exp.Type.STRING, "k");

    private final Language language = new Language();
    private final Compiler compiler = new Compiler(BinTypes.UNKNOWN, Map.of());

    private static Exp getByKey(Exp.Type type, String key) {
        return MapExp.getByKey(MapReturnType.VALUE, type, val(key), mapBin("m"));
    }

    private static Exp in(Exp element, Exp list) {
        return ListExp.getByValue(ListReturnType.EXISTS, element, list);
    }

    private static Exp list(Object... values) {
        return val(Arrays.asList(values));
    }

    private record Row(String text, Exp expected) {}

    /** Texts, each followed by what it is. */
    private static List<Row> rows(Object... textsAndExps) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < textsAndExps.length; i += 2) {
            rows.add(new Row((String) textsAndExps[i], (Exp) textsAndExps[i + 1]));
        }
        return rows;
    }

    @Test
    void literals() {
        check(rows(
                "007", val(7),
                "0xfF", val(255),
                "0X7fffffffffffffff", val(Long.MAX_VALUE),
                "0b101", val(5),
                "0B0", val(0),
                "9223372036854775807", val(Long.MAX_VALUE),
                "-9223372036854775808", val(Long.MIN_VALUE),
                "-0x8000000000000000", val(Long.MIN_VALUE),
                "- - 5", val(5),
                "-(5)", val(-5),
                "-(-(5))", val(5),
                "+'x'", val("x"),
                "+ -5", val(-5),
                "0.50", val(0.5),
                ".5", val(0.5),
                "-.5", val(-0.5),
                "-0.0", val(-0.0),
                "00.10", val(0.1),
                "-5.asFloat()", toFloat(val(-5)),
                "5.asFloat()", toFloat(val(5)),
                "2.5.asInt()", toInt(val(2.5)),
                ".5.asInt()", toInt(val(0.5)),
                "true", val(true),
                "'a\\nb'", val("a\\nb"),
                "\"it's\"", val("it's"),
                "'say \"é\"'", val("say \"é\""),
                "'two\nlines'", val("two\nlines"),
                "''", val(""),
                "X''", val(new byte[0]),
                "x'00Ff'", val(new byte[] {0, -1}),
                "b64'AP8='", val(new byte[] {0, -1}),
                "B64''", val(new byte[0]),
                "[]", list(),
                "[ ]", list(),
                "[1, -2, +3]", list(1L, -2L, 3L),
                "[,1]", list(1L),
                "['a', 1, 2.5, true, x'01', [1], [[]]]",
                        list("a", 1L, 2.5, true, new byte[] {1}, List.of(1L), List.of(List.of())),
                "{ }", val(new TreeMap<>()),
                "{}", val(new TreeMap<>()),
                "{'b': 1, 'a': {'c': [1]}}",
                        val(new TreeMap<>(Map.of("b", 1L, "a", new TreeMap<>(Map.of("c", List.of(1L)))))),
                "{2: 'x', 1: 'y', 2: 'z'}", val(new TreeMap<>(Map.of(2L, "x", 1L, "y")))));
    }

    @Test
    void operators() {
        check(rows(
                "$.a + $.b - 1", sub(add(A, B), val(1)),
                "$.a - ($.b - 1)", sub(A, sub(B, val(1))),
                "$.a * $.b / 2 % 3", mod(div(mul(A, B), val(2)), val(3)),
                "1 | 2 & 3 ^ 4", intXor(intAnd(intOr(val(1), val(2)), val(3)), val(4)),
                "$.a << 1 >> 2 >>> 3", Exp.rshift(Exp.arshift(Exp.lshift(A, val(1)), val(2)), val(3)),
                "$.a << 1 + 2", Exp.lshift(A, add(val(1), val(2))),
                "$.a & 1 == 1", eq(intAnd(A, val(1)), val(1)),
                "~$.a == -1", eq(intNot(A), val(-1)),
                "~ ~$.a", intNot(intNot(A)),
                "-$.a > 5", gt(sub(val(0), A), val(5)),
                "-($.a + 1)", sub(val(0), add(A, val(1))),
                "$.a - -1 > 0", gt(sub(A, val(-1)), val(0)),
                "2.0 ** 3.0 ** 2.0", pow(val(2.0), pow(val(3.0), val(2.0))),
                "-2.0 ** 2.0", pow(val(-2.0), val(2.0)),
                "$.a ** 2.5 > 1.5", gt(pow(floatBin("a"), val(2.5)), val(1.5)),
                "$.a + 1.5 == 2.5", eq(add(floatBin("a"), val(1.5)), val(2.5)),
                "$.a == $.b", eq(A, B),
                "'x' != $.a", ne(val("x"), stringBin("a")),
                "$.a >= x'01'", ge(blobBin("a"), val(new byte[] {1})),
                "false <= $.a", le(val(false), boolBin("a")),
                "$.a and $.b and $.c", and(boolBin("a"), boolBin("b"), boolBin("c")),
                "$.a and ($.b and $.c)", and(boolBin("a"), and(boolBin("b"), boolBin("c"))),
                "$.a or $.b and $.c or $.d", or(boolBin("a"), and(boolBin("b"), boolBin("c")), boolBin("d")),
                "not(not($.a))", not(not(boolBin("a"))),
                "exclusive($.a == 1, $.b, not($.c))", exclusive(eq(A, val(1)), boolBin("b"), not(boolBin("c"))),
                "((($.a)))", A,
                "($.a == 1) == ($.b == 2)", eq(eq(A, val(1)), eq(B, val(2))),
                "$.a.asFloat() > 1.5", gt(toFloat(A), val(1.5)),
                "$.a.asInt() == 2", eq(toInt(floatBin("a")), val(2)),
                "$.a.exists()", Exp.binExists("a"),
                "not($.a.exists())", not(Exp.binExists("a")),
                "$.a.get(type: STRING) < $.b.get(type: STRING)", lt(stringBin("a"), stringBin("b")),
                "$.a.count() + 1 > 2", gt(add(ListExp.size(listBin("a")), val(1)), val(2)),
                "$.a.{}.count() == $.b.[].count()", eq(MapExp.size(mapBin("a")), ListExp.size(listBin("b")))));
    }

    @Test
    void functions() {
        check(rows(
                "abs($.a) == 5", eq(Exp.abs(A), val(5)),
                "abs(-5) == 5", eq(Exp.abs(val(-5)), val(5)),
                "abs($.a - $.b) > 2", gt(Exp.abs(sub(A, B)), val(2)),
                "abs($.a) > 1.5", gt(Exp.abs(floatBin("a")), val(1.5)),
                "ceil(1.5) == 2.0", eq(Exp.ceil(val(1.5)), val(2.0)),
                "floor($.a) == 2.0", eq(Exp.floor(floatBin("a")), val(2.0)),
                "log($.a, 10.0) > 1.5", gt(Exp.log(floatBin("a"), val(10.0)), val(1.5)),
                "min($.a, $.b, 3) == 1", eq(min(A, B, val(3)), val(1)),
                "max(1, min(2, $.a))", max(val(1), min(val(2), A)),
                "countOneBits($.a & 0xff) == 8", eq(Exp.count(intAnd(A, val(255))), val(8)),
                "findBitLeft($.a, true) < 3", lt(Exp.lscan(A, val(true)), val(3)),
                "findBitRight(8, false) == -1", eq(Exp.rscan(val(8), val(false)), val(-1)),
                "abs ($.a) == 5", eq(Exp.abs(A), val(5)),
                "$.ttl() < 86400", lt(Exp.ttl(), val(86400)),
                "$.voidTime() == -1", eq(Exp.voidTime(), val(-1)),
                "$.deviceSize() > 1", gt(Exp.recordSize(), val(1)),
                "$.memorySize() > 1", gt(Exp.recordSize(), val(1)),
                "$.recordSize() > $.a", gt(Exp.recordSize(), A),
                "$.digestModulo(3) == 0", eq(Exp.digestModulo(3), val(0)),
                "$.isTombstone() or $.keyExists()", or(Exp.isTombstone(), Exp.keyExists()),
                "$.lastUpdate() >= $.sinceUpdate()", ge(Exp.lastUpdate(), Exp.sinceUpdate()),
                "$.setName() == $.a", eq(Exp.setName(), stringBin("a"))));
    }

    @Test
    void membership() {
        check(rows(
                "$.a in [1, 2]", in(A, list(1L, 2L)),
                "$.a IN ['x']", in(stringBin("a"), list("x")),
                "$.a In [1.5]", in(floatBin("a"), list(1.5)),
                "$.a iN [true, false]", in(boolBin("a"), list(true, false)),
                "$.a in [x'01']", in(blobBin("a"), list((Object) new byte[] {1})),
                "$.a in [[1], [2]]", in(listBin("a"), list(List.of(1L), List.of(2L))),
                "5 in []", in(val(5), list()),
                "'x' in $.a", in(val("x"), listBin("a")),
                "$.a.get(type: INT) in $.b", in(A, listBin("b")),
                "$.m.k in ['x', 'y']", in(KEY, list("x", "y")),
                "$.m.k.get(type: INT) in [1]", in(getByKey(Exp.Type.INT, "k"), list(1L)),
                "'x' in $.m.k.[]", in(val("x"), getByKey(Exp.Type.LIST, "k")),
                "'x' in $.m.k.get(type: LIST)", in(val("x"), getByKey(Exp.Type.LIST, "k")),
                "not($.a in [1])", not(in(A, list(1L))),
                "($.a in [1]) and $.b", and(in(A, list(1L)), boolBin("b")),
                "$.a + 1 in [2, 3]", in(add(A, val(1)), list(2L, 3L)),
                "$.ttl() in [1, 2]", in(Exp.ttl(), list(1L, 2L)),
                "let (x = [1, 2]) then ($.a.get(type: INT) in ${x})", let(def("x", list(1L, 2L)), in(A, var("x")))));
    }

    @Test
    void controlStructures() {
        check(rows(
                "let (x = 1, y = ${x} + 1) then (${x} + ${y})",
                        let(def("x", val(1)), def("y", add(var("x"), val(1))), add(var("x"), var("y"))),
                "let (x = $.a) then (let (y = ${x} * 2) then (${y} > 1))",
                        let(def("x", A), let(def("y", mul(var("x"), val(2))), gt(var("y"), val(1)))),
                "let (_v1 = $.a == 1) then (not(${_v1}))", let(def("_v1", eq(A, val(1))), not(var("_v1"))),
                "when ($.a == 1 => 'x', default => 'y')", cond(eq(A, val(1)), val("x"), val("y")),
                "when ($.a > 1 => 1, $.b => 2, default => unknown)",
                        cond(gt(A, val(1)), val(1), boolBin("b"), val(2), Exp.unknown()),
                "when ($.a == 1 => when ($.b == 1 => 1, default => 2), default => error)",
                        cond(eq(A, val(1)), cond(eq(B, val(1)), val(1), val(2)), Exp.unknown()),
                "when ($.a == 1 => true, default => $.b) and $.c",
                        and(cond(eq(A, val(1)), val(true), boolBin("b")), boolBin("c")),
                "$.b == when ($.a == 1 => 1, default => 2)", eq(B, cond(eq(A, val(1)), val(1), val(2))),
                "let (x = when ($.a == 1 => 1, default => 2)) then (${x} == 1)",
                        let(def("x", cond(eq(A, val(1)), val(1), val(2))), eq(var("x"), val(1))),
                "when (let (x = $.a) then (${x} == 1) => 1, default => 2)",
                        cond(let(def("x", A), eq(var("x"), val(1))), val(1), val(2)),
                "unknown", Exp.unknown()));
    }

    private void check(List<Row> rows) {
        SoftAssertions.assertSoftly(softly -> rows.forEach(row -> softly.assertThat(base64(row.text()))
                .as(row.text())
                .isEqualTo(Exp.build(row.expected()).getBase64())));
    }

    private String base64(String text) {
        try {
            return compiler.expression(language.expression(Source.of(text)))
                    .built()
                    .getBase64();
        } catch (StatementException refusal) {
            return "refused: " + refusal.diagnostic().message();
        }
    }
}
