package io.bgql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ExpOperation;
import io.bgql.expression.Note;
import io.bgql.syntax.Diagnostic.Code;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each change becomes the cheapest operation that does it. */
class UpdatePlanTest {
    private final Plans plans = new Plans();

    @Test
    void literalsArePut() {
        assertThat(steps("tier = 'gold', score = -5, balance = 2.5, active = true, b = x'0aff'"))
                .extracting(Work.Step::words)
                .containsOnly("put");
        assertThat(operation("tier = 'gold'").binName).isEqualTo("tier");
        assertThat(operation("tier = 'gold'").type).isEqualTo(Operation.Type.WRITE);
        assertThat(operation("tier = 'gold'").value).isEqualTo(Value.get("gold"));
        assertThat(operation("score = -5").value).isEqualTo(Value.get(-5L));
        assertThat(operation("score = 0x10").value).isEqualTo(Value.get(16L));
        assertThat(operation("balance = 2.5").value).isEqualTo(Value.get(2.5));
        assertThat(operation("active = true").value).isEqualTo(Value.get(true));
        assertThat(operation("b = x'0aff'").value).isEqualTo(Value.get(new byte[] {10, -1}));
        assertThat(operation("tags = ['a', 1]").value).isEqualTo(Value.get(List.of("a", 1L)));
        assertThat(operation("profile = {'city': 'Paris', 'visits': 3}").value)
                .isEqualTo(Value.get(new TreeMap<>(Map.of("city", "Paris", "visits", 3L))));
        assertThat(operation("loc = geojson('{}')").value).isEqualTo(new Value.GeoJSONValue("{}"));
    }

    @Test
    void nullRemovesTheBinAndThatIsWarned() {
        BackgroundPlan plan = update("name = NULL");
        assertThat(((Work.Operations) plan.work()).steps())
                .extracting(Work.Step::words)
                .containsExactly("put of null: removes the bin");
        assertThat(operation("name = NULL").value).isInstanceOf(Value.NullValue.class);
        assertThat(plan.notes()).extracting(Note::message).containsExactly("a record left without bins is deleted");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score = score + 5              | ADD     | add     | 5",
                "score = $.score - 5            | ADD     | add     | -5",
                "score = 5 + score              | ADD     | add     | 5",
                "$.score = score + 1            | ADD     | add     | 1",
                "fresh = fresh + 1              | ADD     | add     | 1",
                "fresh = fresh + 1.5            | ADD     | add     | 1.5",
                "balance = balance + 1          | ADD     | add (sampled: balance FLOAT) | 1.0",
                "balance = balance - 2.5        | ADD     | add     | -2.5",
                "name = name + '!'              | APPEND  | append  | !",
                "name = 'Mr ' + name            | PREPEND | prepend | Mr ",
            })
    void aBinAndALiteralAreCombinedByOnePlainOperation(String change, Operation.Type type, String words, String value) {
        Work.Step step = steps(change).get(0);
        assertThat(step.operation().type).isEqualTo(type);
        assertThat(step.words()).isEqualTo(words);
        assertThat(step.operation().value.toString()).isEqualTo(value.equals("Mr") ? "Mr " : value);
    }

    @Test
    void everythingElseIsWrittenByAnExpression() {
        assertWritten("total = price * score", "total", Exp.mul(Exp.intBin("price"), Exp.intBin("score")));
        assertWritten("balance = balance * 1.05", "balance", Exp.mul(Exp.floatBin("balance"), Exp.val(1.05)));
        assertWritten("unknown_b = unknown_b * 1.5", "unknown_b", Exp.mul(Exp.floatBin("unknown_b"), Exp.val(1.5)));
        assertWritten(
                "balance = balance + price",
                "balance",
                Exp.add(Exp.floatBin("balance"), Exp.toFloat(Exp.intBin("price"))));
        assertWritten("score = 10 - score", "score", Exp.sub(Exp.val(10), Exp.intBin("score")));
        assertWritten("nick = name", "nick", Exp.stringBin("name"));
        assertWritten("had = active", "had", Exp.boolBin("active"));
        assertWritten(
                "tier = when ($.score > 90 => 'gold', default => 'free')",
                "tier",
                Exp.cond(Exp.gt(Exp.intBin("score"), Exp.val(90)), Exp.val("gold"), Exp.val("free")));
        assertThat(steps("total = price * score").get(0).words())
                .isEqualTo("expression write (sampled: price INT, score INT)");
        assertThat(steps("total = 1 + 2").get(0).words()).isEqualTo("expression write");
    }

    @Test
    void changesKeepTheirOrderAndSeeEachOther() {
        BackgroundPlan plan = update("level = 1.5, level = level + 1, score = score + 1, twice = score * 2");
        assertThat(((Work.Operations) plan.work()).steps())
                .extracting(Work.Step::words, step -> step.operation().binName)
                .containsExactly(
                        tuple("put", "level"),
                        tuple("add", "level"),
                        tuple("add", "score"),
                        tuple("expression write", "twice"));
        assertThat(((Work.Operations) plan.work()).steps().get(1).operation().value)
                .isEqualTo(Value.get(1.0));
        assertThat(plan.notes())
                .extracting(Note::message)
                .containsExactly(
                        "bin level is read here as an earlier change of this statement left it",
                        "bin score is read here as an earlier change of this statement left it");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name = name + 1              | name + 1   | TYPE        | bin name holds STRING in the records looked at, and INT cannot be combined with it",
                "score = score + 1.5          | score + 1.5 | TYPE       | bin score holds INT in the records looked at, and FLOAT cannot be combined with it",
                "score = score + 'x'          | score + 'x' | TYPE       | bin score holds INT in the records looked at, and STRING cannot be combined with it",
                "nick = name + 'x'            | 'x'        | TYPE        | + takes numbers, not STRING",
                "name = name + name           | name + name | TYPE       | the servers do not join the texts of two bins",
                "score = name * 2             | name       | TYPE        | bin name holds STRING in the records looked at, not INT",
                "name = \"score\"             | \"score\"  | REFUSED     | `\"score\" is also the name of a bin`",
                "name = name + \"score\"      | \"score\"  | REFUSED     | `\"score\" is also the name of a bin`",
                "sixteenbytesname = 1         | sixteenbytesname | NAME  | the name of a bin can have 15 bytes; this has 16",
                "score = 9223372036854775808  | 9223372036854775808 | RANGE | 9223372036854775808 does not fit in 64 bits",
                "score = price + ?more        | ?more      | NAME        | there is no value for ?more",
            })
    void isRefusedAtItsPlace(String change, String place, Code code, String message) {
        Plans.Refused refused = plans.refused("UPDATE test.users SET " + change + " WHERE $.score > 1");
        assertThat(refused.place()).isEqualTo(place);
        assertThat(refused.message()).isEqualTo(message);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void whatFailsForSomeRecordsIsNoted() {
        assertThat(update("mixed = mixed + 1").notes())
                .extracting(Note::message)
                .containsExactly(
                        "bin mixed holds INT and STRING in the records looked at; add fails where it is not INT");
        assertThat(update("total = prize * 2").notes())
                .extracting(Note::message)
                .containsExactly("no record looked at has a bin prize; did you mean price?");
    }

    @Test
    void theDataIsLookedAtOnceAndOnlyIfNeeded() {
        update("total = price * score, price = price + 1");
        assertThat(plans.catalog().samples()).isEqualTo(1);
        plans.background("UPDATE test.orders SET tier = 'gold'");
        assertThat(plans.catalog().samples()).isEqualTo(1);
    }

    private void assertWritten(String change, String bin, Exp expression) {
        Operation wanted = ExpOperation.write(bin, Exp.build(expression), 0);
        assertThat(operation(change).type).as(change).isEqualTo(Operation.Type.EXP_MODIFY);
        assertThat(operation(change).binName).as(change).isEqualTo(bin);
        assertThat(operation(change).value).as(change).isEqualTo(wanted.value);
    }

    private BackgroundPlan update(String changes) {
        return plans.background("UPDATE test.users SET " + changes + " WHERE $.score > 1");
    }

    private List<Work.Step> steps(String changes) {
        return ((Work.Operations)
                        plans.background("UPDATE test.users SET " + changes).work())
                .steps();
    }

    private Operation operation(String change) {
        return steps(change).get(0).operation();
    }
}
