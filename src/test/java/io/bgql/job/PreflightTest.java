package io.bgql.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.FakeModules;
import io.bgql.cluster.NodeState;
import io.bgql.cluster.ServerJob;
import io.bgql.expression.FakeCatalog;
import io.bgql.expression.Type;
import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.plan.Planner;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private final List<Answer<NodeState>> nodes = new ArrayList<>();
    private final FakeModules modules = new FakeModules();
    private final FakeCluster cluster = new FakeCluster("A");

    @Test
    void aSoundStatementFindsNothing() {
        node("A", true, Map.of("nsup-period", "120"));
        assertThat(findings("TOUCH test.users WHERE $.n > 1 WITH (ttl = 1d, rps = 5000)"))
                .isEmpty();
        assertThat(findings("DELETE FROM test.users WHERE $.n > 1 WITH (durable = true)"))
                .isEmpty();
    }

    @Test
    void oneNodeOfAnotherEditionIsEnough() {
        node("A", true, Map.of());
        node("B", false, Map.of());
        assertThat(findings("DELETE FROM test.users WHERE $.n > 1 WITH (rps = 5, durable = true)"))
                .containsExactly(
                        "REFUSAL at durable = true: only the Enterprise Edition knows durable deletes: every record would fail");
    }

    @Test
    void theLowestRateCountsAndItsNodeIsNamed() {
        node("A", false, Map.of("background-query-max-rps", "20000"));
        node("B", false, Map.of("background-query-max-rps", "500"));
        assertThat(findings("TOUCH test.users WHERE $.n > 1 WITH (ttl = keep, rps = 501)"))
                .containsExactly(
                        "REFUSAL at rps = 501: rps can be 1 to 500 here: node B's background-query-max-rps is the bound");
        assertThat(findings("TOUCH test.users WHERE $.n > 1 WITH (ttl = keep, rps = 500)"))
                .isEmpty();
    }

    @Test
    void nothingExpiresWithoutNsupUnlessThatIsAllowed() {
        node("A", false, Map.of("nsup-period", "0"));
        assertThat(findings("TOUCH test.users WHERE $.n > 1 WITH (ttl = 1d)"))
                .containsExactly("REFUSAL at ttl = 1d: nothing expires in namespace test (its nsup-period is 0):"
                        + " every record would fail");
        assertThat(findings("TOUCH test.users WHERE PK = 1 WITH (ttl = 1d)")).hasSize(1);
        assertThat(findings("TOUCH test.users WHERE $.n > 1 WITH (ttl = never)"))
                .isEmpty();
        nodes.clear();
        node("A", false, Map.of("nsup-period", "0", "allow-ttl-without-nsup", "true"));
        assertThat(findings("TOUCH test.users WHERE $.n > 1 WITH (ttl = 1d)")).isEmpty();
    }

    @Test
    void aStronglyConsistentNamespaceTakesDurableDeletesOnly() {
        node("A", true, Map.of("strong-consistency", "true"));
        assertThat(findings("DELETE FROM test.users WHERE $.n > 1"))
                .containsExactly("REFUSAL at test.users: namespace test is strongly consistent and takes durable"
                        + " deletes only: every record would fail");
        assertThat(findings("DELETE FROM test.users WHERE $.n > 1 WITH (durable = true)"))
                .isEmpty();
    }

    @Test
    void aNamespaceWithoutNamelessSetsTakesNoJobOverAllSets() {
        node("A", false, Map.of("disallow-null-setname", "true"));
        assertThat(findings("UPDATE test SET n = 1 WHERE $.n > 1")).hasSize(1);
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1")).isEmpty();
    }

    @Test
    void whatMayPassIsAWarning() {
        node("A", false, Map.of("stop_writes", "true"));
        node("B", false, Map.of("migrate_rx_partitions_remaining", "7"));
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1"))
                .containsExactly(
                        "WARNING at test.users: namespace test is full and refuses writes (node A)",
                        "WARNING at test.users: partitions of namespace test are on the move (node B):"
                                + " a job can miss records that move meanwhile");
    }

    @Test
    void whereADefaultWouldExpireNothingExpiresEither() {
        node("A", false, Map.of("nsup-period", "0", "default-ttl", "86400"));
        assertThat(findings("TOUCH test.users WHERE $.n > 1")).hasSize(1);
        assertThat(findings("TOUCH test.users WHERE $.n > 1 WITH (ttl = keep)")).isEmpty();
    }

    @Test
    void aNamespaceThatOnlyXdrWritesTakesNoJob() {
        node("A", true, Map.of("reject-non-xdr-writes", "true"));
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1"))
                .containsExactly("REFUSAL at test.users: namespace test takes the writes of XDR only"
                        + " (reject-non-xdr-writes): every record would fail");
    }

    @Test
    void clocksTooFarApartStopWritesToo() {
        node("A", true, Map.of("clock_skew_stop_writes", "true"));
        assertThat(findings("DELETE FROM test.users WHERE $.n > 1"))
                .containsExactly(
                        "WARNING at test.users: namespace test refuses writes because the nodes' clocks are too"
                                + " far apart");
    }

    @Test
    void aNewTimeToLiveForEachRecordIsSaidUnlessThatIsAllThereIs() {
        node("A", false, Map.of("nsup-period", "120"));
        String warning =
                "WARNING at test.users: each record that it changes gets a new time to live, whatever it had before";
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1 WITH (ttl = 1d)"))
                .containsExactly(warning);
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1")).isEmpty();
        assertThat(findings("TOUCH test.users WITH (ttl = 1d)")).containsExactly(warning);
        assertThat(findings("TOUCH test.users WHERE $.n > 1 WITH (ttl = 1d)")).isEmpty();
        assertThat(findings("UPDATE test.users SET n = 1 WHERE PK = 1 WITH (ttl = 1d)"))
                .isEmpty();
    }

    @Test
    void whatXdrShipsIsNamed() {
        node("A", new NodeState(true, Map.of(), Map.of(), List.of("west")));
        node("B", new NodeState(true, Map.of(), Map.of(), List.of("west", "east")));
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1"))
                .containsExactly("WARNING at test.users: XDR ships each write in namespace test to east, west");
    }

    @Test
    void deletedRecordsComeBackWhereTheCommunityEditionHasThemInStorage() {
        String warning =
                "WARNING at test.users: a cold start brings deleted records back in the Community Edition (node B)";
        node("A", false, Map.of("storage-engine", "memory", "storage-engine.stripe[0]", "stripe-0"));
        node("B", false, Map.of("storage-engine", "memory", "storage-engine.file[0]", "/data/test.dat"));
        assertThat(findings("DELETE FROM test.users WHERE $.n > 1")).containsExactly(warning);
        assertThat(findings("DELETE FROM test.users WHERE PK = 1")).containsExactly(warning);
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1")).isEmpty();
        nodes.clear();
        node("A", false, Map.of("storage-engine", "device"));
        assertThat(findings("DELETE FROM test.users WHERE $.n > 1")).hasSize(1);
        nodes.clear();
        node("A", true, Map.of("storage-engine", "device"));
        assertThat(findings("DELETE FROM test.users WHERE $.n > 1")).isEmpty();
    }

    @Test
    void aJobThatIsAtWorkInTheSamePlaceIsNamed() {
        node("A", false, Map.of());
        cluster.node("A")
                .lists(7001, ServerJob.Kind.BACKGROUND_OPERATIONS, (FakeNode.Step.Shown) FakeNode.active(5, 0))
                .lists(7002, ServerJob.Kind.BASIC, (FakeNode.Step.Shown) FakeNode.active(5, 0))
                .lists(7003, ServerJob.Kind.BACKGROUND_OPERATIONS, (FakeNode.Step.Shown) FakeNode.done(5, 0));
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1"))
                .containsExactly("WARNING at test.users: job 7001 is still at work on test.users");
        assertThat(findings("UPDATE test SET n = 1 WHERE $.n > 1")).hasSize(1);
        assertThat(findings("UPDATE test.users SET n = 1 WHERE PK = 1")).isEmpty();
    }

    @Test
    void aNodeWhoseQueryThreadsAreAllTakenMayRefuse() {
        node("A", new NodeState(false, Map.of(), Map.of("query-threads-limit", "2"), List.of()));
        cluster.node("A").lists(7001, ServerJob.Kind.BASIC, (FakeNode.Step.Shown) FakeNode.active(5, 0));
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1")).isEmpty();
        cluster.node("A").lists(7002, ServerJob.Kind.BASIC, (FakeNode.Step.Shown) FakeNode.active(5, 0));
        assertThat(findings("UPDATE test.users SET n = 1 WHERE $.n > 1"))
                .containsExactly(
                        "WARNING at test.users: all 2 query threads of node A are taken, and it may refuse the job");
    }

    @Test
    void aModuleMustBeTheSameOnEveryNode() {
        modules.on("A", "some.lua", "function f(rec) end");
        assertThat(findings("EXECUTE some.f() ON test.users WHERE $.n > 1"))
                .containsExactly("REFUSAL at some: module some is missing on node B");
        modules.on("B", "some.lua", "function f(rec) return 1 end");
        assertThat(findings("EXECUTE some.f() ON test.users WHERE PK = 1"))
                .singleElement()
                .asString()
                .startsWith("REFUSAL at some: module some is not the same on every node: A has ");
    }

    @Test
    void aFunctionMustBeThere() {
        everywhere("some.lua", "function first(rec, a) end local function second(rec) end");
        assertThat(findings("EXECUTE some.fisrt(1) ON test.users WHERE $.n > 1"))
                .containsExactly("REFUSAL at fisrt: module some has no function fisrt; did you mean first?");
        assertThat(findings("EXECUTE some.second() ON test.users WHERE $.n > 1"))
                .containsExactly("REFUSAL at second: module some has no function second; it has first");
        assertThat(findings("EXECUTE smoe.first(1) ON test.users WHERE $.n > 1"))
                .containsExactly("REFUSAL at smoe: there is no module smoe; did you mean some?");
        assertThat(findings("EXECUTE some.first() ON test.users WHERE $.n > 1"))
                .containsExactly("WARNING at first: first(rec, a) takes 1 argument besides the record; given: 0");
        assertThat(findings("EXECUTE some.first(1) ON test.users WHERE $.n > 1"))
                .isEmpty();
    }

    @Test
    void aJobWhoseModuleSetsTimesToLiveIsAQuestion() {
        everywhere("some.lua", "function f(rec) record.set_ttl(rec, 5) aerospike:update(rec) end");
        assertThat(findings("EXECUTE some.f() ON test.users WHERE $.n > 1"))
                .containsExactly("QUESTION at some: module some calls set_ttl, which in a job gives the time to live"
                        + " of one record to others after it too");
        assertThat(findings("EXECUTE some.f() ON test.users WHERE PK = 1")).isEmpty();
    }

    private void everywhere(String file, String text) {
        modules.on("A", file, text).on("B", file, text);
    }

    private void node(String name, boolean enterprise, Map<String, String> namespace) {
        node(name, new NodeState(enterprise, namespace, Map.of(), List.of()));
    }

    private void node(String name, NodeState state) {
        nodes.add(new Answer.Given<>(name, state));
    }

    private List<String> findings(String text) {
        Parsed.Whole whole = (Parsed.Whole) new Language().parse(Source.of(text));
        BackgroundStatement statement = (BackgroundStatement) whole.statement();
        Planner planner = new Planner(new FakeCatalog().bin("n", Type.INT), Map.of());
        Preflight preflight = new Preflight((namespace, cancellation) -> nodes, modules, cluster);
        return preflight.findings(statement, planner.work(statement), new Cancellation()).stream()
                .map(finding -> finding.severity() + " at "
                        + finding.diagnostic()
                                .span()
                                .map(span -> text.substring(span.start(), span.end()))
                                .orElse("nowhere")
                        + ": " + finding.diagnostic().message() + hint(finding))
                .toList();
    }

    private static String hint(Finding finding) {
        return finding.diagnostic().code() == Diagnostic.Code.NAME
                ? finding.diagnostic().hint().map(hint -> "; " + hint).orElse("")
                : "";
    }
}
