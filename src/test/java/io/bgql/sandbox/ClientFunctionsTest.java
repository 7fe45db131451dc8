package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchResults;
import com.aerospike.client.BatchUDF;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Language;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Statement;
import com.aerospike.client.task.ExecuteTask;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lua modules through the unmodified client: registered, called for one record, many and all, removed. */
class ClientFunctionsTest {
    private static final String SET = "clientudf";
    private static final int RECORDS = 100;
    private static final String SERVER_PATH = "clientudf.lua";
    private static final String MODULE = "clientudf";

    private TestNode node;
    private AerospikeClient client;
    private RawClient info;

    /** How many nodes the sandbox has. */
    int nodes() {
        return 1;
    }

    @BeforeEach
    void load() throws IOException {
        node = TestNode.start(nodes());
        client = node.client();
        info = new RawClient(node);
        client.register(null, getClass().getClassLoader(), "io/bgql/sandbox/clientudf.lua", SERVER_PATH, Language.LUA)
                .waitTillComplete(10);
        for (int id = 0; id < RECORDS; id++) {
            client.put(null, key(id), new Bin("id", id), new Bin("score", 1));
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        client.removeUdf(null, SERVER_PATH);
        client.truncate(null, "test", SET, null);
        info.close();
        client.close();
        node.close();
        assertThat(node.failures()).isEmpty();
    }

    @Test
    void aRegisteredModuleIsListedAndGivenBack() throws IOException {
        assertThat(info.value("udf-list"))
                .contains("filename=clientudf.lua,hash=8c306334482a5ab1d25d7f39b4c2dbdd1837f2c9,type=LUA;");
        assertThat(info.value("udf-get:filename=clientudf.lua")).startsWith("type=LUA;content=ZnVuY3Rpb24gYnVtc");

        client.removeUdf(null, SERVER_PATH);

        assertThat(info.value("udf-list")).doesNotContain("clientudf.lua");
        assertThat(info.value("udf-get:filename=clientudf.lua")).isEqualTo("error=not_found");
    }

    @Test
    void aModuleThatDoesNotCompileIsRefusedWithItsLine() {
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> client.registerUdfString(null, "\nfunction x( end", "clientbad.lua", Language.LUA))
                .withMessageContaining("compile_error")
                .withMessageContaining("clientbad.lua")
                .withMessageContaining("Line: 2")
                .withMessageContaining("<name> or '...' expected near 'end'");
    }

    @Test
    void aFunctionIsCalledWithOneRecord() {
        Object sum = client.execute(null, key(1), MODULE, "bump", Value.get("score"), Value.get(5));

        assertThat(sum).isEqualTo(6L);
        Record after = client.get(null, key(1));
        assertThat(after.getLong("score")).isEqualTo(6);
        assertThat(after.generation).isEqualTo(2);
        assertThat(client.execute(null, key(1), MODULE, "nothing")).isNull();
        assertThat(client.get(null, key(1)).generation).isEqualTo(2);
    }

    @Test
    void aFunctionMayCreateAndRemove() {
        Key missing = key(RECORDS + 1);
        assertThat(client.execute(null, missing, MODULE, "bump", Value.get("n"), Value.get(2)))
                .isEqualTo(2L);
        assertThat(client.get(null, missing).bins).isEqualTo(Map.of("n", 2L));
        assertThat(client.execute(null, missing, MODULE, "forget")).isEqualTo(0L);
        assertThat(client.exists(null, missing)).isFalse();
        assertThat(client.execute(null, missing, MODULE, "forget")).isEqualTo(1L);
    }

    @Test
    void valuesComeBackAsTheyWent() {
        for (Object value : List.of(1L, -5L, 2.5, "hällo", true, List.of(1L, "a", List.of(2L)), Map.of("k", 1L))) {
            assertThat(client.execute(null, key(1), MODULE, "echo", Value.get(value)))
                    .isEqualTo(value);
        }
        assertThat(client.execute(null, key(1), MODULE, "echo", Value.get(new byte[] {1, 2})))
                .isEqualTo(new byte[] {1, 2});
        assertThat(client.execute(null, key(1), MODULE, "echo")).isNull();
    }

    @Test
    void listsAndMapsOfAFunctionAreThoseOfTheClient() {
        client.execute(null, key(3), MODULE, "tag", Value.get("new"));
        client.execute(null, key(3), MODULE, "tag", Value.get("old"));

        Record after = client.get(null, key(3));
        assertThat(after.getList("tags").toString()).isEqualTo("[new, old]");
        assertThat(after.getMap("profile").get("city")).isEqualTo("Oslo");
        assertThat(after.getMap("profile").get("visits")).isEqualTo(3L);
    }

    @Test
    void failuresComeInTheWordsOfLua() {
        assertThat(failure("boom")).endsWith("clientudf.lua:8: boom");
        assertThat(failure("nowhere")).isEqualTo("function not found");
        client.removeUdf(null, SERVER_PATH);
        assertThat(failure("boom")).isEqualTo("UDF: Execution Error 1");
        assertThat(client.get(null, key(1)).generation).isEqualTo(1);
    }

    @Test
    void anEndlessFunctionFailsAfterItsTimeAndHarmsNothingElse() {
        WritePolicy shortTime = new WritePolicy();
        shortTime.setTimeout(300);
        shortTime.maxRetries = 0;
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> client.execute(shortTime, key(1), MODULE, "forever"));

        assertThat(client.execute(null, key(1), MODULE, "bump", Value.get("score"), Value.get(1)))
                .isEqualTo(2L);
    }

    @Test
    void aFilterKeepsAFunctionOut() {
        WritePolicy policy = new WritePolicy();
        policy.filterExp = Exp.build(Exp.gt(Exp.intBin("id"), Exp.val(50)));
        policy.failOnFilteredOut = true;
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> client.execute(policy, key(1), MODULE, "bump", Value.get("score"), Value.get(1)))
                .satisfies(refusal -> assertThat(refusal.getResultCode()).isEqualTo(ResultCode.FILTERED_OUT));
        assertThat(client.execute(policy, key(51), MODULE, "bump", Value.get("score"), Value.get(1)))
                .isEqualTo(2L);
    }

    @Test
    void aBatchCallsWithEachRow() {
        Key[] keys = IntStream.range(0, 5).mapToObj(ClientFunctionsTest::key).toArray(Key[]::new);
        BatchResults results = client.execute(null, null, keys, MODULE, "bump", Value.get("score"), Value.get(2));

        assertThat(results.status).isTrue();
        for (BatchRecord row : results.records) {
            assertThat(row.record.getUDFResult()).isEqualTo(3L);
        }
        List<BatchRecord> mixed = List.of(
                new BatchUDF(key(1), MODULE, "boom", new Value[0]),
                new BatchUDF(key(2), MODULE, "bump", new Value[] {Value.get("score"), Value.get(10)}));
        assertThat(client.operate(null, mixed)).isFalse();
        assertThat(mixed.get(0).resultCode).isEqualTo(ResultCode.UDF_BAD_RESPONSE);
        assertThat(mixed.get(0).record.getUDFError().toString()).endsWith("clientudf.lua:8: boom");
        assertThat(mixed.get(1).record.getUDFResult()).isEqualTo(13L);
    }

    @Test
    void aBackgroundJobCallsWithEveryRecordItsFilterPasses() throws IOException {
        WritePolicy policy = new WritePolicy();
        policy.filterExp = Exp.build(Exp.lt(Exp.intBin("id"), Exp.val(20)));
        ExecuteTask task = client.execute(policy, statement(), MODULE, "bump", Value.get("score"), Value.get(4));
        task.waitTillComplete(10);

        assertThat(client.get(null, key(19)).getLong("score")).isEqualTo(5);
        assertThat(client.get(null, key(20)).getLong("score")).isEqualTo(1);
        assertThat(job(task))
                .containsEntry("status", "done(ok)")
                .containsEntry("recs-throttled", "100")
                .containsEntry("recs-filtered-bins", "80")
                .containsEntry("recs-succeeded", "20")
                .containsEntry("recs-failed", "0")
                .containsEntry("job-type", "background-udf")
                .containsEntry("udf-filename", "clientudf")
                .containsEntry("udf-function", "bump")
                .containsEntry("udf-active", "0");
    }

    @Test
    void failingRecordsOfAJobAreCounted() throws IOException {
        ExecuteTask boom = client.execute(null, statement(), MODULE, "boom");
        boom.waitTillComplete(10);
        ExecuteTask nowhere = client.execute(null, statement(), "nomodule", "boom");
        nowhere.waitTillComplete(10);
        ExecuteTask nothing = client.execute(null, statement(), MODULE, "nothing");
        nothing.waitTillComplete(10);

        assertThat(job(boom)).containsEntry("recs-failed", "100").containsEntry("status", "done(ok)");
        assertThat(job(nowhere)).containsEntry("recs-failed", "100").containsEntry("recs-succeeded", "0");
        assertThat(job(nothing)).containsEntry("recs-failed", "0").containsEntry("recs-succeeded", "100");
        assertThat(client.get(null, key(7)).generation).isEqualTo(1);
    }

    @Test
    void aTimeToLiveSetForOneRecordLeaksToThoseAfterIt() {
        ExecuteTask task = client.execute(null, statement(), MODULE, "keep_one", Value.get(40));
        task.waitTillComplete(10);

        long expiring = IntStream.range(0, RECORDS)
                .filter(id -> client.get(null, key(id)).expiration != 0)
                .count();
        assertThat(expiring).isGreaterThan(1);
        assertThat(client.get(null, key(40)).expiration).isNotZero();
    }

    @Test
    void callsAreCountedInTheNamespace() throws IOException {
        Map<String, String> before = namespace();
        client.execute(null, key(1), MODULE, "nothing");
        client.execute(null, key(1), MODULE, "bump", Value.get("score"), Value.get(1));
        failure("boom");
        client.execute(null, statement(), MODULE, "forget").waitTillComplete(10);
        Map<String, String> after = namespace();

        assertThat(grown(before, after, "client_udf_complete")).isEqualTo(2);
        assertThat(grown(before, after, "client_udf_error")).isEqualTo(1);
        assertThat(grown(before, after, "client_lang_read_success")).isEqualTo(1);
        assertThat(grown(before, after, "client_lang_write_success")).isEqualTo(1);
        assertThat(grown(before, after, "client_lang_error")).isEqualTo(1);
        assertThat(grown(before, after, "udf_sub_udf_complete")).isEqualTo(RECORDS);
        assertThat(grown(before, after, "udf_sub_lang_delete_success")).isEqualTo(RECORDS);
        assertThat(grown(before, after, "pi_query_udf_bg_complete"))
                .isEqualTo(node.ports().size());
    }

    private static long grown(Map<String, String> before, Map<String, String> after, String counter) {
        return Long.parseLong(after.get(counter)) - Long.parseLong(before.get(counter));
    }

    private String failure(String function) {
        try {
            client.execute(null, key(1), MODULE, function);
            return "";
        } catch (AerospikeException refusal) {
            assertThat(refusal.getResultCode()).isEqualTo(ResultCode.UDF_BAD_RESPONSE);
            return refusal.getBaseMessage();
        }
    }

    private static Key key(int id) {
        return new Key("test", SET, id);
    }

    private static Statement statement() {
        Statement statement = new Statement();
        statement.setNamespace("test");
        statement.setSetName(SET);
        return statement;
    }

    private Map<String, String> job(ExecuteTask task) throws IOException {
        return Figures.of(node, "query-show:id=" + Long.toUnsignedString(task.getTaskId()), ":");
    }

    private Map<String, String> namespace() throws IOException {
        return Figures.of(node, "namespace/test", ";");
    }
}
