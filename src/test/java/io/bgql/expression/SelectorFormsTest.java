package io.bgql.expression;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.MapReturnType;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.bgql.parse.Language;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every form of selector, inverted, relative, nested and with every return type, next to the client's own call. */
class SelectorFormsTest {
    private static final int INVERTED = ListReturnType.INVERTED;

    private static final Map<String, Integer> RETURNS = Map.of(
            "VALUE", ListReturnType.VALUE,
            "INDEX", ListReturnType.INDEX,
            "RANK", ListReturnType.RANK,
            "COUNT", ListReturnType.COUNT,
            "NONE", ListReturnType.COUNT,
            "EXISTS", ListReturnType.EXISTS,
            "REVERSE_INDEX", ListReturnType.REVERSE_INDEX,
            "REVERSE_RANK", ListReturnType.REVERSE_RANK);

    private static final Map<String, Integer> MAP_RETURNS = Map.of(
            "KEY", MapReturnType.KEY,
            "KEY_VALUE", MapReturnType.KEY_VALUE,
            "ORDERED_MAP", MapReturnType.ORDERED_MAP,
            "UNORDERED_MAP", MapReturnType.UNORDERED_MAP);

    private static final Map<String, Exp> COMPARED = Map.of(
            "'x'", Exp.val("x"),
            "\"it's\"", Exp.val("it's"),
            "0x10", Exp.val(16),
            "-7", Exp.val(-7),
            "2.50", Exp.val(2.5),
            "true", Exp.val(true),
            "x'00fF'", Exp.val(new byte[] {0, -1}));

    private static final Map<String, Exp.Type> TYPES = Map.of(
            "'x'", Exp.Type.STRING,
            "\"it's\"", Exp.Type.STRING,
            "0x10", Exp.Type.INT,
            "-7", Exp.Type.INT,
            "2.50", Exp.Type.FLOAT,
            "true", Exp.Type.BOOL,
            "x'00fF'", Exp.Type.BLOB);

    private final Language language = new Language();
    private final Compiler compiler = new Compiler(BinTypes.UNKNOWN, Map.of());

    /** A call of the client that picks elements. */
    private interface Call {
        Exp of(int returning, Exp.Type type, Exp bin, CTX[] context);
    }

    private record Form(String text, boolean map, Call call) {}

    private record Nesting(String text, boolean map, List<CTX> context) {
        Nesting(String text, boolean map, CTX... context) {
            this(text, map, List.of(context));
        }
    }

    private static List<Nesting> nestings() {
        return List.of(
                new Nesting(".k", true, CTX.mapKey(Value.get("k"))),
                new Nesting(".'a b'.[-1]", true, CTX.mapKey(Value.get("a b")), CTX.listIndex(-1)),
                new Nesting(".7.{#0}", true, CTX.mapKey(Value.get(7)), CTX.mapRank(0)),
                new Nesting(
                        ".0x1F.-2.x",
                        true,
                        CTX.mapKey(Value.get(31)),
                        CTX.mapKey(Value.get(-2)),
                        CTX.mapKey(Value.get("x"))),
                new Nesting(".[0]", false, CTX.listIndex(0)),
                new Nesting(".[#-1].[=5]", false, CTX.listRank(-1), CTX.listValue(Value.get(5))),
                new Nesting(".[=v].{-1}", false, CTX.listValue(Value.get("v")), CTX.mapIndex(-1)),
                new Nesting(".{=x'01'}.[2]", true, CTX.mapValue(Value.get(new byte[] {1})), CTX.listIndex(2)));
    }

    private static List<Form> single() {
        return List.of(
                form(".k", true, (r, t, b, c) -> MapExp.getByKey(r, t, Exp.val("k"), b, c)),
                form(".\"k k\"", true, (r, t, b, c) -> MapExp.getByKey(r, t, Exp.val("k k"), b, c)),
                form(".in", true, (r, t, b, c) -> MapExp.getByKey(r, t, Exp.val("in"), b, c)),
                form(".5", true, (r, t, b, c) -> MapExp.getByKey(r, t, Exp.val(5), b, c)),
                form(".+007", true, (r, t, b, c) -> MapExp.getByKey(r, t, Exp.val(7), b, c)),
                form(".-5", true, (r, t, b, c) -> MapExp.getByKey(r, t, Exp.val(-5), b, c)),
                form(".0b101", true, (r, t, b, c) -> MapExp.getByKey(r, t, Exp.val(5), b, c)),
                form(".X'ff'", true, (r, t, b, c) -> MapExp.getByKey(r, t, Exp.val(new byte[] {-1}), b, c)),
                form(".b64'AP8='", true, (r, t, b, c) -> MapExp.getByKey(r, t, Exp.val(new byte[] {0, -1}), b, c)),
                form(".{3}", true, (r, t, b, c) -> MapExp.getByIndex(r, t, Exp.val(3), b, c)),
                form(".{-1}", true, (r, t, b, c) -> MapExp.getByIndex(r, t, Exp.val(-1), b, c)),
                form(".{# -1}", true, (r, t, b, c) -> MapExp.getByRank(r, t, Exp.val(-1), b, c)),
                form(".[0]", false, (r, t, b, c) -> ListExp.getByIndex(r, t, Exp.val(0), b, c)),
                form(".[ -2 ]", false, (r, t, b, c) -> ListExp.getByIndex(r, t, Exp.val(-2), b, c)),
                form(".[#1]", false, (r, t, b, c) -> ListExp.getByRank(r, t, Exp.val(1), b, c)));
    }

    private static Form form(String text, boolean map, Call call) {
        return new Form(text, map, call);
    }

    private static List<Form> many() {
        List<Form> forms = new ArrayList<>();
        for (Form plain : lists()) {
            forms.add(plain);
        }
        forms.addAll(maps());
        List<Form> inverted = forms.stream()
                .map(plain -> form(
                        plain.text().charAt(0) + plain.text().substring(1, 2) + "!"
                                + plain.text().substring(2),
                        plain.map(),
                        (r, t, b, c) -> plain.call().of(r | INVERTED, t, b, c)))
                .toList();
        forms.addAll(inverted);
        forms.add(form(".{a}", true, (r, t, b, c) -> MapExp.getByKeyList(r, Exp.val(List.of("a")), b, c)));
        forms.add(form(".{!5}", true, (r, t, b, c) -> MapExp.getByKeyList(r | INVERTED, Exp.val(List.of(5)), b, c)));
        forms.add(form(".[=7]", false, (r, t, b, c) -> ListExp.getByValue(r, Exp.val(7), b, c)));
        forms.add(form(".{='x y'}", true, (r, t, b, c) -> MapExp.getByValue(r, Exp.val("x y"), b, c)));
        return forms;
    }

    private static List<Form> lists() {
        return List.of(
                form(".[1:3]", false, (r, t, b, c) -> ListExp.getByIndexRange(r, Exp.val(1), Exp.val(2), b, c)),
                form(".[-3:-1]", false, (r, t, b, c) -> ListExp.getByIndexRange(r, Exp.val(-3), Exp.val(2), b, c)),
                form(".[2:]", false, (r, t, b, c) -> ListExp.getByIndexRange(r, Exp.val(2), b, c)),
                form(
                        ".[=a,'b c']",
                        false,
                        (r, t, b, c) -> ListExp.getByValueList(r, Exp.val(List.of("a", "b c")), b, c)),
                form(".[=1:5]", false, (r, t, b, c) -> ListExp.getByValueRange(r, Exp.val(1), Exp.val(5), b, c)),
                form(".[=-1:]", false, (r, t, b, c) -> ListExp.getByValueRange(r, Exp.val(-1), null, b, c)),
                form(".[#0:2]", false, (r, t, b, c) -> ListExp.getByRankRange(r, Exp.val(0), Exp.val(2), b, c)),
                form(".[#-1:]", false, (r, t, b, c) -> ListExp.getByRankRange(r, Exp.val(-1), b, c)));
    }

    private static List<Form> maps() {
        return List.of(
                form(".{a-c}", true, (r, t, b, c) -> MapExp.getByKeyRange(r, Exp.val("a"), Exp.val("c"), b, c)),
                form(".{1-0x5}", true, (r, t, b, c) -> MapExp.getByKeyRange(r, Exp.val(1), Exp.val(5), b, c)),
                form(".{'a b'-}", true, (r, t, b, c) -> MapExp.getByKeyRange(r, Exp.val("a b"), null, b, c)),
                form(
                        ".{a,'b',in}",
                        true,
                        (r, t, b, c) -> MapExp.getByKeyList(r, Exp.val(List.of("a", "b", "in")), b, c)),
                form(".{1,2}", true, (r, t, b, c) -> MapExp.getByKeyList(r, Exp.val(List.of(1, 2)), b, c)),
                form(".{0:2}", true, (r, t, b, c) -> MapExp.getByIndexRange(r, Exp.val(0), Exp.val(2), b, c)),
                form(".{-1:}", true, (r, t, b, c) -> MapExp.getByIndexRange(r, Exp.val(-1), b, c)),
                form(".{=1,2}", true, (r, t, b, c) -> MapExp.getByValueList(r, Exp.val(List.of(1, 2)), b, c)),
                form(".{=1:5}", true, (r, t, b, c) -> MapExp.getByValueRange(r, Exp.val(1), Exp.val(5), b, c)),
                form(".{=0b1:}", true, (r, t, b, c) -> MapExp.getByValueRange(r, Exp.val(1), null, b, c)),
                form(".{#0:2}", true, (r, t, b, c) -> MapExp.getByRankRange(r, Exp.val(0), Exp.val(2), b, c)),
                form(".{#1:}", true, (r, t, b, c) -> MapExp.getByRankRange(r, Exp.val(1), b, c)),
                form(
                        ".{0:1~k}",
                        true,
                        (r, t, b, c) ->
                                MapExp.getByKeyRelativeIndexRange(r, Exp.val("k"), Exp.val(0), Exp.val(1), b, c)),
                form(
                        ".{-1:~5}",
                        true,
                        (r, t, b, c) -> MapExp.getByKeyRelativeIndexRange(r, Exp.val(5), Exp.val(-1), b, c)));
    }

    @Test
    void oneElementIsTypedByWhatItIsComparedWith() {
        SoftAssertions.assertSoftly(softly -> placed(single())
                .forEach(placed -> COMPARED.forEach((text, literal) -> {
                    Exp element = placed.exp(ListReturnType.VALUE, Objects.requireNonNull(TYPES.get(text)));
                    same(softly, placed.text() + " == " + text, Exp.eq(element, literal));
                    same(softly, text + " < " + placed.text() + ".get()", Exp.lt(literal, element));
                    same(
                            softly,
                            placed.text() + ".get(type: " + TYPES.get(text) + ") != " + text,
                            Exp.ne(element, literal));
                })));
    }

    @Test
    void oneElementAloneIsReadAsWritten() {
        SoftAssertions.assertSoftly(softly -> placed(single()).forEach(placed -> {
            same(softly, placed.text(), placed.exp(ListReturnType.VALUE, placed.fallback()));
            same(softly, placed.text() + ".[]", placed.exp(ListReturnType.VALUE, Exp.Type.LIST));
            same(softly, placed.text() + ".{}", placed.exp(ListReturnType.VALUE, Exp.Type.MAP));
            same(softly, placed.text() + ".count()", ListExp.size(placed.exp(ListReturnType.VALUE, Exp.Type.LIST)));
            same(softly, placed.text() + ".{}.count()", MapExp.size(placed.exp(ListReturnType.VALUE, Exp.Type.MAP)));
            same(softly, placed.text() + ".asInt()", Exp.toInt(placed.exp(ListReturnType.VALUE, Exp.Type.FLOAT)));
            same(softly, placed.text() + ".asFloat()", Exp.toFloat(placed.exp(ListReturnType.VALUE, Exp.Type.INT)));
            same(
                    softly,
                    placed.text() + ".exists() == true",
                    Exp.eq(placed.exp(ListReturnType.EXISTS, Exp.Type.BOOL), Exp.val(true)));
            same(
                    softly,
                    placed.text() + ".get(return: INDEX) > 1",
                    Exp.gt(placed.exp(ListReturnType.INDEX, Exp.Type.INT), Exp.val(1)));
        }));
    }

    @Test
    void manyElementsReturnWhatIsAskedFor() {
        SoftAssertions.assertSoftly(softly -> placed(many()).forEach(placed -> {
            same(softly, placed.text(), placed.exp(ListReturnType.VALUE, Exp.Type.LIST));
            same(softly, placed.text() + ".count()", placed.exp(ListReturnType.COUNT, Exp.Type.INT));
            same(softly, placed.text() + ".exists()", placed.exp(ListReturnType.EXISTS, Exp.Type.BOOL));
            same(
                    softly,
                    "not(" + placed.text() + ".exists())",
                    Exp.not(placed.exp(ListReturnType.EXISTS, Exp.Type.BOOL)));
            same(
                    softly,
                    placed.text() + ".count() >= 2",
                    Exp.ge(placed.exp(ListReturnType.COUNT, Exp.Type.INT), Exp.val(2)));
            same(
                    softly,
                    "3 in " + placed.text(),
                    ListExp.getByValue(
                            ListReturnType.EXISTS, Exp.val(3), placed.exp(ListReturnType.VALUE, Exp.Type.LIST)));
            RETURNS.forEach((word, returning) ->
                    same(softly, placed.text() + ".get(return: " + word + ")", placed.exp(returning, Exp.Type.INT)));
            if (placed.form().map()) {
                MAP_RETURNS.forEach((word, returning) -> same(
                        softly, placed.text() + ".get(return: " + word + ")", placed.exp(returning, Exp.Type.INT)));
            }
        }));
    }

    /** A selector in a bin, alone or behind others. */
    private record Placed(String text, Form form, Exp bin, List<CTX> context) {
        Exp exp(int returning, Exp.Type type) {
            return form.call().of(returning, type, bin, context.toArray(new CTX[0]));
        }

        Exp.Type fallback() {
            return form.map() ? Exp.Type.STRING : Exp.Type.INT;
        }
    }

    private static Stream<Placed> placed(List<Form> forms) {
        return forms.stream()
                .flatMap(form -> Stream.concat(
                        Stream.of(new Placed("$.b" + form.text(), form, bin(form.map()), List.of())),
                        nestings().stream()
                                .map(nesting -> new Placed(
                                        "$.b" + nesting.text() + form.text(),
                                        form,
                                        bin(nesting.map()),
                                        nesting.context()))));
    }

    private static Exp bin(boolean map) {
        return map ? Exp.mapBin("b") : Exp.listBin("b");
    }

    private void same(SoftAssertions softly, String text, Exp expected) {
        softly.assertThat(base64(text)).as(text).isEqualTo(Exp.build(expected).getBase64());
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
