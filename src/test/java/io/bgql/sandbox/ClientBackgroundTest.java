package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.ResultCode;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Statement;
import com.aerospike.client.task.ExecuteTask;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Background jobs through the unmodified client, watched through its own task and through info. */
class ClientBackgroundTest {
    private static final String SET = "clientjobs";
    private static final int RECORDS = 200;

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
        for (int id = 0; id < RECORDS; id++) {
            client.put(null, new Key("test", SET, id), new Bin("id", id), new Bin("score", 1));
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        client.truncate(null, "test", SET, null);
        info.close();
        client.close();
        node.close();
        assertThat(node.failures()).isEmpty();
    }

    @Test
    void aJobChangesExactlyWhatItsFilterPasses() throws IOException {
        WritePolicy policy = new WritePolicy();
        policy.filterExp = Exp.build(Exp.lt(Exp.intBin("id"), Exp.val(50)));

        ExecuteTask task = client.execute(policy, statement(), Operation.add(new Bin("score", 5)));
        task.waitTillComplete(10);

        assertThat(client.get(null, new Key("test", SET, 49)).getLong("score")).isEqualTo(6);
        assertThat(client.get(null, new Key("test", SET, 50)).getLong("score")).isEqualTo(1);
        assertThat(job(task.getTaskId()))
                .containsEntry("status", "done(ok)")
                .containsEntry("job-progress", "100.00")
                .containsEntry("recs-throttled", "200")
                .containsEntry("recs-filtered-meta", "0")
                .containsEntry("recs-filtered-bins", "150")
                .containsEntry("recs-succeeded", "50")
                .containsEntry("recs-failed", "0")
                .containsEntry("job-type", "background-ops");
    }

    @Test
    void whatEveryRecordRefusesIsCountedAsFailed() throws IOException {
        ExecuteTask task = client.execute(null, statement(), Operation.append(new Bin("score", "x")));
        task.waitTillComplete(10);

        assertThat(job(task.getTaskId()))
                .containsEntry("status", "done(ok)")
                .containsEntry("recs-succeeded", "0")
                .containsEntry("recs-failed", "200");
    }

    @Test
    void aSlowJobIsSeenMovingAndKilled() throws IOException {
        Statement slow = statement();
        slow.setRecordsPerSecond(50);
        ExecuteTask task = client.execute(null, slow, Operation.touch());
        String id = Long.toUnsignedString(task.getTaskId());

        assertThat(job(task.getTaskId())).containsEntry("status", "active(ok)").containsEntry("rps", "50");
        assertThat(info.value("query-show")).startsWith("trid=" + id + ":ns=test:set=" + SET + ":rps=50:");
        assertThat(Figures.each(node, "query-abort:id=" + id)).containsOnly("ok");
        task.waitTillComplete(10);

        assertThat(job(task.getTaskId()))
                .containsEntry("status", "done(user-aborted)")
                .containsEntry("active-threads", "0");
        assertThat(info.value("query-abort:trid=" + id)).isEqualTo("ERROR:2:id not active");
    }

    @Test
    void jobsThatCannotStartAreRefusedWithTheServersCodes() throws IOException {
        Statement tooFast = statement();
        tooFast.setRecordsPerSecond(1_000_000);
        refused(ResultCode.PARAMETER_ERROR, () -> client.execute(null, tooFast, Operation.touch()));

        Statement elsewhere = statement();
        elsewhere.setNamespace("nowhere");
        refused(ResultCode.INVALID_NAMESPACE, () -> client.execute(null, elsewhere, Operation.touch()));

        Statement again = statement();
        again.setTaskId(client.execute(null, statement(), Operation.touch()).getTaskId());
        refused(ResultCode.PARAMETER_ERROR, () -> client.execute(null, again, Operation.touch()));
    }

    @Test
    void anAbsentSetIsNoError() throws IOException {
        Statement nowhere = statement();
        nowhere.setSetName("never_written");
        ExecuteTask task = client.execute(null, nowhere, Operation.touch());

        assertThat(task.queryStatus()).isEqualTo(ExecuteTask.COMPLETE);
        assertThat(info.value("query-show:id=" + Long.toUnsignedString(task.getTaskId())))
                .isEqualTo("ERROR:2:job not found");
    }

    private void refused(int resultCode, Runnable call) {
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(call::run)
                .extracting(AerospikeException::getResultCode)
                .isEqualTo(resultCode);
    }

    private Map<String, String> job(long taskId) throws IOException {
        return Figures.of(node, "query-show:id=" + Long.toUnsignedString(taskId), ":");
    }

    private static Statement statement() {
        Statement statement = new Statement();
        statement.setNamespace("test");
        statement.setSetName(SET);
        return statement;
    }
}
