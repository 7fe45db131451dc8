package io.bgql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import io.bgql.expression.FakeCatalog;
import io.bgql.expression.Type;
import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyWorkPlanTest {
    private final Plans plans = new Plans();

    @Test
    void keysAreIntegersStringsAndBlobs() {
        assertThat(plan("DELETE FROM test.users WHERE PK IN [1, '1', x'01', -2]")
                        .keys())
                .containsExactly(
                        new Key("test", "users", 1),
                        new Key("test", "users", "1"),
                        new Key("test", "users", new byte[] {1}),
                        new Key("test", "users", -2));
        assertThat(plan("TOUCH test WHERE PK = 'x' WITH (ttl = 1d)").keys())
                .as("without a set the record is in none")
                .containsExactly(new Key("test", null, Value.get("x")));
    }

    @Test
    void aParameterMayBeAListOfKeys() {
        Span span = new Span(0, 1);
        Literal list =
                new Literal.ListOf(List.of(new Literal.Int(BigInteger.ONE, span), new Literal.Text("a", span)), span);
        KeyWorkPlan plan = plan("DELETE FROM test.users WHERE PK IN ?keys", Map.of("keys", list));
        assertThat(plan.keys()).containsExactly(new Key("test", "users", 1), new Key("test", "users", "a"));
    }

    @Test
    void theChangesAreThoseOfAJob() {
        KeyWorkPlan plan = plan("UPDATE test.users SET score = score + 1, name = 'x' WHERE PK = 1 AND $.score > 5");
        assertThat(((Work.Operations) plan.work()).operations())
                .extracting(operation -> operation.type)
                .containsExactly(Operation.Type.ADD, Operation.Type.WRITE);
        assertThat(plan.filter()).isPresent();
        assertThat(plan.ttl()).isEqualTo(Options.KEEP);
        assertThat(plan.cautions()).isEmpty();
    }

    @Test
    void onlyTouchingForEverIsAsked() {
        assertThat(plan("DELETE FROM test WHERE PK = 1").cautions()).isEmpty();
        assertThat(plan("TOUCH test.users WHERE PK = 1").cautions()).containsExactly(Caution.IMMORTAL);
        assertThat(plan("TOUCH test.users WHERE PK = 1 WITH (ttl = never)").cautions())
                .containsExactly(Caution.IMMORTAL);
        assertThat(plan("TOUCH test.users WHERE PK = 1 WITH (ttl = 1d)").cautions())
                .isEmpty();
    }

    @Test
    void aFunctionMayMakeTheSet() {
        assertThat(plan("EXECUTE m.f(1, 'a') ON test.nothing WHERE PK = 1").work())
                .isEqualTo(new Work.FunctionCall("m", "f", List.of(Value.get(1L), Value.get("a"))));
        assertThat(plans.refused("TOUCH test.usres WHERE PK = 1").hint()).isEqualTo("did you mean users?");
    }

    @Test
    void whatAJobHasAndKeysHaveNotIsRefused() {
        Plans.Refused refused = plans.refused("DELETE FROM test.users WHERE PK = 1 WITH (rps = 5)");
        assertThat(refused.place()).isEqualTo("rps = 5");
        assertThat(refused.message()).isEqualTo("DELETE by key has no option rps");
        assertThat(plans.refused("TOUCH test.users WHERE PK = 1.5").place()).isEqualTo("1.5");
        assertThat(plans.refused("TOUCH test.users WHERE PK = u1").hint()).isEqualTo("did you mean 'u1'?");
        assertThat(plans.refused("TOUCH test.users WHERE PK = 1 OR PK = 2").message())
                .isEqualTo("records are chosen by key before everything else");
    }

    private KeyWorkPlan plan(String text) {
        return plan(text, Map.of());
    }

    private static KeyWorkPlan plan(String text, Map<String, Literal> parameters) {
        Parsed.Whole whole = (Parsed.Whole) new Language().parse(Source.of(text));
        FakeCatalog catalog = new FakeCatalog().bin("score", Type.INT).bin("name", Type.STRING);
        return (KeyWorkPlan) new Planner(catalog, parameters).work((BackgroundStatement) whole.statement());
    }
}
