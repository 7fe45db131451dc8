package io.bgql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import io.bgql.syntax.Diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a job works, what it asks of each record, how long records live afterwards, and what should be confirmed. */
class BackgroundPlanTest {
    private final Plans plans = new Plans();

    @Test
    void deleteAndTouchAreOneOperation() {
        BackgroundPlan delete = plans.background("DELETE FROM test.users WHERE $.active == false");
        assertThat(operations(delete)).extracting(operation -> operation.type).containsExactly(Operation.Type.DELETE);
        assertThat(delete.namespace()).isEqualTo("test");
        assertThat(delete.set()).contains("users");
        assertThat(delete.filter().map(Compiled::built))
                .contains(Exp.build(Exp.eq(Exp.boolBin("active"), Exp.val(false))));
        BackgroundPlan touch = plans.background("TOUCH test.users");
        assertThat(operations(touch)).extracting(operation -> operation.type).containsExactly(Operation.Type.TOUCH);
        assertThat(touch.filter()).isEmpty();
        assertThat(touch.index()).isEmpty();
    }

    @Test
    void executeCallsAFunctionWithLiterals() {
        BackgroundPlan plan = plans.background(
                "EXECUTE my_module.transform_record('arg1', -2, 1.5, true, NULL, [1], {'a': 1}) ON test.users");
        assertThat(plan.work())
                .isEqualTo(new Work.FunctionCall(
                        "my_module",
                        "transform_record",
                        List.of(
                                Value.get("arg1"),
                                Value.get(-2L),
                                Value.get(1.5),
                                Value.get(true),
                                Value.getAsNull(),
                                Value.get(List.of(1L)),
                                Value.get(new java.util.TreeMap<>(java.util.Map.of("a", 1L))))));
        assertThat(plan.ttl()).isEqualTo(-2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE test.users SET a = 1                            | -2",
                "TOUCH test.users                                       | 0",
                "EXECUTE my_module.f() ON test.users                    | -2",
                "UPDATE test.users SET a = 1 WITH (ttl = 30d)           | 2592000",
                "UPDATE test.users SET a = 1 WITH (ttl = 1d12h)         | 129600",
                "UPDATE test.users SET a = 1 WITH (ttl = 315360000)     | 315360000",
                "UPDATE test.users SET a = 1 WITH (ttl = never)         | -1",
                "UPDATE test.users SET a = 1 WITH (ttl = -1)            | -1",
                "TOUCH test.users WITH (ttl = keep)                     | -2",
                "TOUCH test.users WITH (ttl = -2)                       | -2",
                "UPDATE test.users SET a = 1 WITH (ttl = default)       | 0",
                "DELETE FROM test.users WHERE $.score > 1               | -2",
                "DELETE FROM test.users WHERE $.score > 1 WITH (ttl=1d) | -2",
            })
    void theTimeToLiveIsTheServersNumber(String text, int ttl) {
        assertThat(plans.background(text).ttl()).isEqualTo(ttl);
    }

    @Test
    void otherOptionsAreTakenOver() {
        BackgroundPlan plan = plans.background(
                "DELETE FROM test.users WHERE $.score > 1 WITH (rps = 5000, durable = true, index = none) IN BACKGROUND");
        assertThat(plan.rps()).isEqualTo(5000);
        assertThat(plan.durable()).isTrue();
        assertThat(plans.background("DELETE FROM test.users WITH (index = auto)")
                        .rps())
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TOUCH tset.users                               | tset        | NAME        | there is no namespace tset",
                "TOUCH test.usres                               | usres       | NAME        | there is no set usres in namespace test",
                "EXECUTE my_module.f($.a) ON test.users         | $.a         | TYPE        | the arguments of a function are literals",
                "TOUCH test.users WHERE active                  | active      | NAME        | unknown name active",
                "TOUCH test.users WITH (ttl = 0)                | ttl = 0     | RANGE       | a time to live of 0 could mean default or never: say which",
                "TOUCH test.users WITH (ttl = 315360001)        | ttl = 315360001 | RANGE   | a time to live is 1 to 315360000 seconds (10 years)",
                "TOUCH test.users WITH (ttl = 1d, rps = 1, ttl = 2d) | ttl = 2d | REFUSED   | the option ttl stands here twice",
                "TOUCH test.users WITH (rps = 0)                | rps = 0     | RANGE       | rps can be 1 to 10000 here",
                "TOUCH test.users WITH (rps = 2147483648)       | rps = 2147483648 | RANGE  | rps can be 1 to 10000 here",
                "TOUCH test.users WITH (create = false)         | create = false | REFUSED  | TOUCH has no option create",
                "TOUCH test.users WITH (index = age_idx)        | age_idx | NAME        | there is no index age_idx in namespace test",
            })
    void isRefusedAtItsPlace(String text, String place, Code code, String message) {
        Plans.Refused refused = plans.refused(text);
        assertThat(refused.place()).isEqualTo(place);
        assertThat(refused.message()).isEqualTo(message);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void misspeltNamesAreGuessed() {
        assertThat(plans.refused("TOUCH tset.users").hint()).isEqualTo("did you mean test?");
        assertThat(plans.refused("TOUCH test.usres").hint()).isEqualTo("did you mean users?");
    }

    @Test
    void whatShouldBeConfirmedIsKnown() {
        assertThat(cautions("DELETE FROM test.users WHERE $.score > 1")).isEmpty();
        assertThat(cautions("UPDATE test.users SET a = 1")).containsExactly(Caution.EVERY_RECORD);
        assertThat(cautions("UPDATE test.users SET a = 1 WHERE 1 == 1")).containsExactly(Caution.EVERY_RECORD);
        assertThat(cautions("DELETE FROM test.users"))
                .containsExactlyInAnyOrder(Caution.EVERY_RECORD, Caution.DELETES_ALL);
        assertThat(cautions("DELETE FROM test WHERE $.score > 1")).containsExactly(Caution.WHOLE_NAMESPACE);
    }

    @Test
    void aTouchThatLetsRecordsLiveForEverIsKnown() {
        assertThat(cautions("TOUCH test.users WHERE $.score > 1")).containsExactly(Caution.IMMORTAL);
        assertThat(cautions("TOUCH test.users WHERE $.score > 1 WITH (ttl = never)"))
                .containsExactly(Caution.IMMORTAL);
        assertThat(cautions("UPDATE test.users SET a = 1 WHERE $.score > 1 WITH (ttl = never)"))
                .isEmpty();
        assertThat(cautions("TOUCH test.users WHERE $.score > 1 WITH (ttl = 30d)"))
                .isEmpty();
        assertThat(cautions("TOUCH test.sessions WHERE $.score > 1"))
                .as("the set has a default time to live of its own")
                .isEmpty();
    }

    @Test
    void whatIsOddIsNoted() {
        assertThat(plans.background("DELETE FROM test.users WHERE $.activ").notes())
                .extracting(Note::message)
                .containsExactly("no record looked at has a bin activ; did you mean active?");
        assertThat(plans.background("DELETE FROM test.users WHERE $.mixed == 5").notes())
                .extracting(Note::message)
                .containsExactly("bin mixed holds INT and STRING in the records looked at;"
                        + " a condition sees only the type it asks for");
    }

    private java.util.Set<Caution> cautions(String text) {
        return plans.background(text).cautions();
    }

    private static Operation[] operations(BackgroundPlan plan) {
        return ((Work.Operations) plan.work()).operations();
    }
}
