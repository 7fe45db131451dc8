package io.bgql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.ListPolicy;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.ListWriteFlags;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapOrder;
import com.aerospike.client.cdt.MapPolicy;
import com.aerospike.client.cdt.MapReturnType;
import com.aerospike.client.cdt.MapWriteFlags;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import com.aerospike.client.operation.BitOperation;
import com.aerospike.client.operation.BitOverflowAction;
import com.aerospike.client.operation.BitPolicy;
import com.aerospike.client.operation.HLLOperation;
import com.aerospike.client.operation.HLLPolicy;
import io.bgql.expression.Note;
import io.bgql.expression.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands inside a bin is changed by the same operation that a program would send. */
class ChangePlanTest {
    private static final MapPolicy ORDERED_MAP = new MapPolicy(MapOrder.KEY_ORDERED, MapWriteFlags.DEFAULT);
    private static final CTX ADDRESS = CTX.mapKeyCreate(Value.get("address"), MapOrder.KEY_ORDERED);

    private final Plans plans = new Plans();

    @Test
    void elementsAreWrittenWhereTheyStand() {
        Map<Value, Value> items = new LinkedHashMap<>();
        items.put(Value.get("a"), Value.get(1L));
        items.put(Value.get("b"), Value.get(1L));
        assertBecomes(
                "profile.city = 'NYC'",
                "map put",
                MapOperation.put(ORDERED_MAP, "profile", Value.get("city"), Value.get("NYC")));
        assertBecomes(
                "profile.address.city = 'NYC'",
                "map put in its context",
                MapOperation.put(ORDERED_MAP, "profile", Value.get("city"), Value.get("NYC"), ADDRESS));
        assertBecomes("tags.[1] = 'x'", "list set", ListOperation.set(ListPolicy.Default, "tags", 1, Value.get("x")));
        assertBecomes(
                "profile.visits = profile.visits - 2",
                "map increment",
                MapOperation.increment(ORDERED_MAP, "profile", Value.get("visits"), Value.get(-2L)));
        assertBecomes("profile.{a,b} = 1", "map put_items", MapOperation.putItems(ORDERED_MAP, "profile", items));
    }

    @Test
    void whatThePathPicksIsRemoved() {
        assertBecomes(
                "profile.city = NULL",
                "map remove by key",
                MapOperation.removeByKey("profile", Value.get("city"), MapReturnType.NONE));
        assertBecomes(
                "profile.{!a,b}.remove()",
                "map remove by key list",
                MapOperation.removeByKeyList(
                        "profile",
                        List.of(Value.get("a"), Value.get("b")),
                        MapReturnType.NONE | MapReturnType.INVERTED));
        assertBecomes(
                "tags.[-1].remove()",
                "list remove by index",
                ListOperation.removeByIndexRange("tags", -1, 1, ListReturnType.NONE));
        assertBecomes(
                "tags.[#0:3].remove()",
                "list remove by rank range",
                ListOperation.removeByRankRange("tags", 0, 3, ListReturnType.NONE));
        assertBecomes(
                "profile.address.zip.remove()",
                "map remove by key in its context",
                MapOperation.removeByKey(
                        "profile", Value.get("zip"), MapReturnType.NONE, CTX.mapKey(Value.get("address"))));
        assertBecomes(
                "tags.remove('x', 'y')",
                "list remove",
                ListOperation.removeByValueList("tags", List.of(Value.get("x"), Value.get("y")), ListReturnType.NONE));
    }

    @Test
    void flagsReachTheServer() {
        int unique = ListWriteFlags.ADD_UNIQUE | ListWriteFlags.NO_FAIL;
        assertBecomes(
                "tags.append('x', add_unique, no_fail, ordered)",
                "list append",
                ListOperation.append(new ListPolicy(ListOrder.ORDERED, unique), "tags", Value.get("x")));
        assertBecomes(
                "profile.put('a', 1, mode: create_only, unordered)",
                "map put",
                MapOperation.put(
                        new MapPolicy(MapOrder.UNORDERED, MapWriteFlags.CREATE_ONLY),
                        "profile",
                        Value.get("a"),
                        Value.get(1L)));
        assertBecomes(
                "flags.add(0, 8, 5, signed, saturate)",
                "bits add",
                BitOperation.add(BitPolicy.Default, "flags", 0, 8, 5, true, BitOverflowAction.SATURATE));
        assertBecomes(
                "seen.add(['a', 'b'], 12)",
                "hll add",
                HLLOperation.add(HLLPolicy.Default, "seen", List.of(Value.get("a"), Value.get("b")), 12, -1));
    }

    @Test
    void whatIsComputedIsWrittenByAnExpressionThatCreatesTheSame() {
        Exp profile = Exp.cond(Exp.binExists("profile"), Exp.mapBin("profile"), Exp.val(new TreeMap<>()));
        Exp doubled = Exp.mul(Exp.intBin("score"), Exp.val(2));
        assertBecomes(
                "profile.address.n = $.score * 2",
                "expression write of map put (sampled: score INT) in its context",
                write("profile", MapExp.put(ORDERED_MAP, Exp.val("n"), doubled, profile, ADDRESS)));
        Exp tags = Exp.cond(Exp.binExists("tags"), Exp.listBin("tags"), Exp.val(List.of()));
        assertBecomes(
                "tags.append(name)",
                "expression write of list append (sampled: name STRING)",
                write("tags", ListExp.append(ListPolicy.Default, Exp.stringBin("name"), tags)));
    }

    @Test
    void withoutCreateNothingIsMade() {
        assertThat(operation("profile.address.city = 'NYC'", " WITH (create = false)"))
                .isEqualTo(MapOperation.put(
                                ORDERED_MAP,
                                "profile",
                                Value.get("city"),
                                Value.get("NYC"),
                                CTX.mapKey(Value.get("address")))
                        .value);
        assertThat(operation("profile.city = 'NYC'", " WITH (create = false)"))
                .isEqualTo(write(
                                "profile",
                                MapExp.put(ORDERED_MAP, Exp.val("city"), Exp.val("NYC"), Exp.mapBin("profile")))
                        .value);
    }

    @Test
    void whatStandsInsideIsTypedByTheSampleAndByEarlierChanges() {
        plans.catalog().record(Map.of("profile", Map.of("visits", 3L, "rate", 1.5, "city", "Rome"), "score", 1L));
        assertBecomes(
                "score = $.profile.visits",
                "expression write (sampled: profile MAP)",
                write("score", element("visits", Exp.Type.INT)));
        assertBecomes(
                "x = $.profile.rate * 2",
                "expression write (sampled: profile MAP)",
                write("x", Exp.mul(element("rate", Exp.Type.FLOAT), Exp.val(2.0))));
        assertThat(steps("profile.new = 2.5, x = $.profile.new").get(1).operation().value)
                .isEqualTo(write("x", element("new", Exp.Type.FLOAT)).value);
    }

    @Test
    void whatIsMissingInTheSampleIsSaid() {
        plans.catalog()
                .record(Map.of("price", 1L, "l", List.of(1L)))
                .record(Map.of("price", 2L, "qty", 3L, "l", List.of(1L, 2L, 3L), "m", Map.of("a", 1L)));
        assertThat(notes("total = price * qty", "$.price > 0"))
                .containsExactly(
                        "1 of 2 records looked at have no bin qty and would fail; … and $.qty.exists() leaves them out");
        assertThat(notes("total = price * qty", "$.qty.exists()")).isEmpty();
        assertThat(notes("l.[2] = 5", "$.price > 0"))
                .containsExactly("in 1 of 2 records looked at the list is shorter: nulls fill it up to index 2");
        assertThat(notes("l.sort(), m.a.increment(0.5)", "$.price > 0"))
                .containsExactly("where the element is an integer, the server adds only the whole part of a float");
        assertThat(notes("m.x.y.remove()", "$.price > 0"))
                .containsExactly("2 of 2 records looked at have nothing on the way to this and would fail");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "tags.apend('x')             ¦ apend        ¦ NAME    ¦ there is no change apend ¦ did you mean append?",
                "tags.append()               ¦ tags.append() ¦ TYPE   ¦ append does not go with 0 arguments ¦ write append(value [, add_unique | no_fail | ordered])",
                "tags.append('x', wrap)      ¦ wrap         ¦ NAME    ¦ append knows no wrap here ¦ write append(value [, add_unique | no_fail | ordered]); a bin of that name is $.wrap",
                "profile.sort()              ¦ sort         ¦ TYPE    ¦ sort is for lists, and here is MAP ¦ for MAP there are set, remove, increment, decrement, put, put_items, clear, create",
                "score.append('x')           ¦ append       ¦ TYPE    ¦ append is for lists or texts and blobs, and here is INT ¦ for INT there are set, remove, increment, decrement",
                "tags.city = 1               ¦ tags.city    ¦ TYPE    ¦ bin tags holds LIST in the records looked at, and this path goes into a MAP ¦ ``",
                "profile.{#0} = 1            ¦ .{#0}        ¦ TYPE    ¦ the server can remove what is picked so, and not write it ¦ name the element by its key",
                "score = 1, score = 2        ¦ score = 2    ¦ REFUSED ¦ an earlier change of this statement writes the same, and would be lost ¦ keep one of them",
                "profile.a = 1, profile = {} ¦ profile = {} ¦ REFUSED ¦ an earlier change of this statement writes the same, and would be lost ¦ keep one of them",
                "PK = 'x'                    ¦ PK           ¦ REFUSED ¦ PK is read-only ¦ the key of a record cannot be changed, and a bin of that name is $.PK",
                "_PK = 'x'                   ¦ _PK          ¦ REFUSED ¦ _PK is read-only ¦ the key of a record cannot be changed, and a bin of that name is $._PK",
                "ttl = 5                     ¦ ttl          ¦ REFUSED ¦ ttl is no bin here ¦ the time to live is set by WITH (ttl = …), and a bin of that name is $.ttl",
                "tags.trim(0, 1.5)           ¦ 1.5          ¦ TYPE    ¦ trim takes an integer here, not FLOAT ¦ write trim(index, count)",
                "tags.sort(score)            ¦ tags.sort(score) ¦ TYPE ¦ sort does not go with 1 argument ¦ write sort([descending | drop_duplicates])",
                "profile.name = \"score\"    ¦ \"score\"    ¦ REFUSED ¦ `\"score\" is also the name of a bin` ¦ `write 'score' for the text, $.\"score\" for the bin`",
                "m.h.init(8)                 ¦ m.h          ¦ TYPE    ¦ a HyperLogLog stands in a bin of its own, never inside one ¦ ``",
                "seen.fold($.score)          ¦ $.score      ¦ TYPE    ¦ the server cannot compute this here ¦ fold takes what is written out",
            })
    void isRefusedAtItsPlace(String change, String place, String code, String message, String hint) {
        Plans.Refused refused = plans.refused("UPDATE test.users SET " + change + " WHERE $.score > 1");
        assertThat(refused.message()).isEqualTo(message);
        assertThat(refused.place()).isEqualTo(place);
        assertThat(refused.code().name()).isEqualTo(code);
        assertThat(refused.hint()).isEqualTo(hint == null ? "" : hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score = 1, total = score, score = 2",
                "profile = {}, profile.city = 'x', profile.a = 1",
                "tags.clear(), tags.append('a'), tags.append('b')",
                "$.PK = 1, $.ttl = 2",
            })
    void changesThatLoseNothingGoTogether(String changes) {
        assertThat(steps(changes)).hasSizeGreaterThan(1);
    }

    private static Exp element(String key, Exp.Type type) {
        return MapExp.getByKey(MapReturnType.VALUE, type, Exp.val(key), Exp.mapBin("profile"));
    }

    private static Operation write(String bin, Exp expression) {
        return ExpOperation.write(bin, Exp.build(expression), 0);
    }

    private void assertBecomes(String change, String words, Operation wanted) {
        Work.Step step = steps(change).get(0);
        assertThat(step.words()).isEqualTo(words);
        assertThat(step.operation().type).isEqualTo(wanted.type);
        assertThat(step.operation().binName).isEqualTo(wanted.binName);
        assertThat(step.operation().value).isEqualTo(wanted.value);
    }

    private Value operation(String change, String options) {
        return ((Work.Operations) plans.background("UPDATE test.users SET " + change + options)
                        .work())
                .steps()
                .get(0)
                .operation()
                .value;
    }

    private List<Work.Step> steps(String changes) {
        plans.catalog().bin("flags", Type.BLOB).bin("seen", Type.HLL);
        return ((Work.Operations)
                        plans.background("UPDATE test.users SET " + changes).work())
                .steps();
    }

    private List<String> notes(String changes, String condition) {
        return plans.background("UPDATE test.users SET " + changes + " WHERE " + condition).notes().stream()
                .map(Note::message)
                .toList();
    }
}
