package io.bgql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.exp.Exp;
import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SELECT, INSERT and UPSERT. */
class DataPlanTest {
    private final Plans plans = new Plans();

    @Test
    void aQueryHasColumnsAConditionAndALimit() {
        QueryPlan plan = (QueryPlan) plans.select(
                "SELECT PK, name, $.score AS points, TTL FROM test.users WHERE $.score > 900 WITH (rps = 50) LIMIT 10");
        assertThat(plan.projection())
                .isEqualTo(new Projection.Columns(List.of(
                        new Projection.Metadata(DataStatement.Column.Kind.PK, "pk"),
                        new Projection.BinValue("name", "name"),
                        new Projection.BinValue("score", "points"),
                        new Projection.Metadata(DataStatement.Column.Kind.TTL, "ttl"))));
        assertThat(plan.filter().map(Compiled::built)).contains(Exp.build(Exp.gt(Exp.intBin("score"), Exp.val(900))));
        assertThat(plan.limit()).contains(10L);
        assertThat(plan.rps()).isEqualTo(50);
    }

    @Test
    void aBinThatNoRecordLookedAtHasIsNoted() {
        QueryPlan plan = (QueryPlan) plans.select("SELECT PK, scor, $.name FROM test.users");
        assertThat(plan.notes())
                .extracting(Note::message)
                .containsExactly("no record looked at has a bin scor; did you mean score?");
    }

    @Test
    void anExpressionIsComputedAndGoesByItsText() {
        QueryPlan plan = (QueryPlan) plans.select("SELECT score * 2 AS twice, $.score  + 1 FROM test.users");
        Projection.Columns columns = (Projection.Columns) plan.projection();
        assertThat(columns.computes()).isTrue();
        Projection.Computed twice = (Projection.Computed) columns.columns().get(0);
        Projection.Computed more = (Projection.Computed) columns.columns().get(1);
        assertThat(twice.title()).isEqualTo("twice");
        assertThat(twice.readings())
                .extracting(Compiled::built)
                .containsExactly(Exp.build(Exp.mul(Exp.intBin("score"), Exp.val(2))));
        assertThat(more.title()).isEqualTo("$.score  + 1");
    }

    @Test
    void countingNeedsNoBins() {
        QueryPlan count = (QueryPlan) plans.select("SELECT COUNT(*) FROM test.users");
        assertThat(count.projection()).isEqualTo(new Projection.Count("count"));
        QueryPlan facts = (QueryPlan) plans.select("SELECT DIGEST, GENERATION FROM test");
        assertThat(((Projection.Columns) facts.projection()).readsBins()).isFalse();
        assertThat(facts.set()).isEmpty();
        QueryPlan all = (QueryPlan) plans.select("SELECT * FROM test.users");
        assertThat(((Projection.Columns) all.projection()).readsBins()).isTrue();
    }

    @Test
    void recordsAreReadByTheirKeys() {
        KeyReadPlan plan = (KeyReadPlan) plans.select("SELECT * FROM test.users WHERE PK IN ['u1', 7, x'ff']");
        assertThat(plan.keys())
                .containsExactly(
                        new Key("test", "users", "u1"),
                        new Key("test", "users", 7),
                        new Key("test", "users", new byte[] {-1}));
        KeyReadPlan one = (KeyReadPlan) plans.select("SELECT name FROM test WHERE PK = 'u1' AND $.score > 5");
        assertThat(one.keys()).containsExactly(new Key("test", null, "u1"));
        assertThat(one.filter()).isPresent();
    }

    @Test
    void recordsAreReadByTheirDigest() {
        Key key = new Key("test", "users", "u1");
        String hex = java.util.HexFormat.of().formatHex(key.digest);
        String base64 = java.util.Base64.getEncoder().encodeToString(key.digest);
        for (String written : List.of(hex, base64)) {
            KeyReadPlan plan = (KeyReadPlan) plans.select("SELECT * FROM test.users WHERE DIGEST = '" + written + "'");
            assertThat(plan.keys())
                    .singleElement()
                    .satisfies(read -> assertThat(read.digest).isEqualTo(key.digest));
        }
    }

    @Test
    void rowsBecomeKeysAndBins() {
        InsertPlan plan = plans.insert(
                "INSERT INTO test.users (PK, name, age) VALUES ('u0', 'Ada', 36), (2, 'Bob', NULL) WITH (ttl = 7d)");
        assertThat(plan.records()).hasSize(2);
        assertThat(plan.records().get(0).key()).isEqualTo(new Key("test", "users", "u0"));
        assertThat(plan.records().get(0).bins()).containsExactly(new Bin("name", "Ada"), new Bin("age", 36L));
        assertThat(plan.records().get(1).bins()).as("NULL leaves the bin out").containsExactly(new Bin("name", "Bob"));
        assertThat(plan.ttl()).isEqualTo(604_800);
        assertThat(plan.overwrite()).isFalse();
    }

    @Test
    void upsertLeavesOutWhatIsNullSinceARowReplacesTheWholeRecord() {
        InsertPlan plan = plans.insert("UPSERT INTO test.fresh (PK, name, age) VALUES ('u0', 'Ada', NULL)");
        assertThat(plan.overwrite()).isTrue();
        assertThat(plan.ttl()).isZero();
        assertThat(plan.records().get(0).bins()).containsExactly(new Bin("name", "Ada"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT * FROM tset.users                         | tset      | NAME        | there is no namespace tset",
                "SELECT * FROM test.usres                         | usres     | NAME        | there is no set usres in namespace test",
                "SELECT name + 1 AS more FROM test.users          | name      | TYPE        | bin name holds STRING in the records looked at, not INT",
                "SELECT name, COUNT(*) FROM test.users            | COUNT(*)  | REFUSED     | COUNT(*) stands alone",
                "INSERT INTO bar.x (PK, a) VALUES (1, 2) WITH (ttl = 7d) | ttl = 7d | REFUSED | nothing expires in namespace bar (its nsup-period is 0): every record would fail",
                "SELECT * FROM test.users LIMIT 0                 | 0         | RANGE       | LIMIT takes 1 or more",
                "SELECT * FROM test.users WHERE PK = 1.5          | 1.5       | TYPE        | a key is an integer, a string or a blob",
                "SELECT * FROM test.users WHERE DIGEST = 'abc'    | 'abc'     | TYPE        | a digest is 20 bytes in hexadecimal or Base64",
                "SELECT * FROM test.users WITH (ttl = 1d)         | ttl = 1d  | REFUSED     | SELECT has no option ttl",
                "INSERT INTO test.users (PK, a) VALUES (1)        | (1)       | TYPE        | 2 columns want as many values; this row has 1",
                "INSERT INTO test.users (PK, a, a) VALUES (1,2,3) | a         | REFUSED     | bin a stands here twice",
                "INSERT INTO test.users (PK, a) VALUES (1, b)     | b         | TYPE        | VALUES takes literals",
                "INSERT INTO test.users (PK, a) VALUES (k, 1)     | k         | TYPE        | a key is an integer, a string or a blob",
                "INSERT INTO test.users (PK, a) VALUES (1, NULL)  | (1, NULL) | REFUSED     | a record has at least one bin",
            })
    void isRefusedAtItsPlace(String text, String place, Code code, String message) {
        Plans.Refused refused = plans.refused(text);
        assertThat(refused.place()).isEqualTo(place);
        assertThat(refused.message()).isEqualTo(message);
        assertThat(refused.code()).isEqualTo(code);
    }
}
