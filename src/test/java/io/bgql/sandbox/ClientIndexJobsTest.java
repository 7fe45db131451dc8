package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Language;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.query.Statement;
import com.aerospike.client.task.ExecuteTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Background jobs along an index through the unmodified client, with the trap in them: entries are read in bursts of 100
 * a partition, so that records a job moves ahead in its index are met again. 1800 records lie in 3 partitions.
 */
@Timeout(120)
class ClientIndexJobsTest {
    private static final String SET = "clientindexjobs";
    private static final String INDEX = "cj_age";
    private static final int[] PARTITIONS = {10, 20, 30};
    private static final int EACH = 600;
    private static final int AGES = 100;
    private static final String FASTEST = "set-config:context=namespace;namespace=test;background-query-max-rps=";

    private final List<Key> keys = new ArrayList<>();
    private TestNode node;
    private AerospikeClient client;

    /** How many nodes the sandbox has. */
    int nodes() {
        return 1;
    }

    @BeforeEach
    void load() throws IOException {
        node = TestNode.start(nodes());
        client = node.client();
        assertThat(Figures.each(node, FASTEST + 1_000_000)).containsOnly("ok");
        Random random = new Random(1);
        for (int partition : PARTITIONS) {
            for (int i = 0; i < EACH; i++) {
                Key key = new Key("test", digest(partition, random), SET, Value.getAsNull());
                client.put(null, key, new Bin("age", i % AGES), new Bin("n", i));
                keys.add(key);
            }
        }
        client.createIndex(null, "test", SET, INDEX, "age", IndexType.NUMERIC).waitTillComplete(10);
    }

    private static byte[] digest(int partition, Random random) {
        byte[] digest = new byte[20];
        random.nextBytes(digest);
        digest[0] = (byte) partition;
        digest[1] = (byte) ((digest[1] & 0xF0) | (partition >> 8));
        return digest;
    }

    @AfterEach
    void disconnect() throws IOException {
        client.dropIndex(null, "test", SET, INDEX).waitTillComplete(10);
        client.truncate(null, "test", SET, null);
        assertThat(Figures.each(node, FASTEST + 10_000)).containsOnly("ok");
        client.close();
        node.close();
        assertThat(node.failures()).isEmpty();
    }

    @Test
    void aJobChangesWhatItsRangeAndItsFilterPass() throws IOException {
        WritePolicy policy = new WritePolicy();
        policy.filterExp = Exp.build(Exp.lt(Exp.intBin("n"), Exp.val(300)));

        ExecuteTask task = client.execute(policy, statement(20, 29), Operation.put(new Bin("seen", 1)));
        task.waitTillComplete(10);

        assertThat(job(task))
                .containsEntry("status", "done(ok)")
                .containsEntry("job-progress", "100.00")
                .containsEntry("sindex-name", INDEX)
                .containsEntry("recs-throttled", "180")
                .containsEntry("recs-filtered-bins", "90")
                .containsEntry("recs-succeeded", "90")
                .containsEntry("recs-failed", "0")
                .containsEntry("job-type", "background-ops");
        assertThat(changes()).containsExactlyInAnyOrderEntriesOf(Map.of(0, 1710, 1, 90));
    }

    @Test
    void addingOneChangesSomeRecordsTwice() throws IOException {
        Statement slowly = statement(0, Long.MAX_VALUE);
        slowly.setRecordsPerSecond(1000);

        ExecuteTask task = client.execute(null, slowly, Operation.add(new Bin("age", 1)));
        task.waitTillComplete(100);

        Map<Integer, Integer> changes = changes();
        int twice = changes.getOrDefault(2, 0);
        assertThat(changes).containsOnlyKeys(1, 2);
        // A server measured with other digests changed 86 to 96 twice, the fewer the faster it ran.
        assertThat(twice).isBetween(40, 140);
        assertThat(job(task))
                .containsEntry("status", "done(ok)")
                .containsEntry("recs-succeeded", Integer.toString(keys.size() + twice));
    }

    @Test
    void aFunctionGoesAlongTheIndexToo() throws IOException {
        String source = "function grow(rec, by) rec.age = rec.age + by aerospike:update(rec) end";
        client.registerUdfString(null, source, "clientindexjobs.lua", Language.LUA)
                .waitTillComplete(10);

        ExecuteTask task = client.execute(null, statement(20, 29), "clientindexjobs", "grow", Value.get(AGES));
        task.waitTillComplete(10);
        client.removeUdf(null, "clientindexjobs.lua");

        assertThat(job(task))
                .containsEntry("status", "done(ok)")
                .containsEntry("sindex-name", INDEX)
                .containsEntry("recs-throttled", "180")
                .containsEntry("recs-succeeded", "180")
                .containsEntry("job-type", "background-udf");
        assertThat(changes()).containsExactlyInAnyOrderEntriesOf(Map.of(0, 1620, 1, 180));
    }

    @Test
    void movingRecordsAheadNeverEndsWhileProgressShows100() throws IOException {
        Statement everything = statement(0, Long.MAX_VALUE);
        everything.setRecordsPerSecond(1_000_000);

        ExecuteTask task = client.execute(null, everything, Operation.add(new Bin("age", 1000)));
        awaitJob(task, job -> "100.00".equals(job.get("job-progress")));
        long before = Long.parseLong(job(task).get("recs-succeeded"));
        awaitJob(task, job -> Long.parseLong(job.get("recs-succeeded")) > before + 10L * keys.size());

        assertThat(job(task)).containsEntry("status", "active(ok)").containsEntry("job-progress", "100.00");
        assertThat(Figures.each(node, "query-abort:id=" + id(task))).contains("ok");
        awaitJob(task, job -> "done(user-aborted)".equals(job.get("status")));
    }

    @Test
    void aJobWithoutAnIndexIsRefused() {
        Statement statement = statement(0, 1);
        statement.setFilter(Filter.equal("n", 1));

        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> client.execute(null, statement, Operation.touch()))
                .extracting(AerospikeException::getResultCode)
                .isEqualTo(ResultCode.INDEX_NOTFOUND);
    }

    private void awaitJob(ExecuteTask task, Predicate<Map<String, String>> condition) throws IOException {
        while (!condition.test(job(task))) {
            Thread.onSpinWait();
        }
    }

    /** How many records have been changed how often. */
    private Map<Integer, Integer> changes() {
        Record[] records = client.getHeader(null, keys.toArray(new Key[0]));
        return Arrays.stream(records)
                .collect(Collectors.toMap(record -> record.generation - 1, record -> 1, Integer::sum));
    }

    private Map<String, String> job(ExecuteTask task) throws IOException {
        return Figures.of(node, "query-show:id=" + id(task), ":");
    }

    private static String id(ExecuteTask task) {
        return Long.toUnsignedString(task.getTaskId());
    }

    private static Statement statement(long lowest, long highest) {
        Statement statement = new Statement();
        statement.setNamespace("test");
        statement.setSetName(SET);
        statement.setFilter(Filter.range("age", lowest, highest));
        return statement;
    }
}
