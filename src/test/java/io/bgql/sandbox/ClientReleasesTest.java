package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Language;
import com.aerospike.client.Operation;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import com.aerospike.client.task.ExecuteTask;
import com.aerospike.client.task.Task;
import io.bgql.sandbox.command.Reception;
import io.bgql.sandbox.command.Release;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The sandbox as an older server: the unmodified client gets along with it, and its replies are spelled as they were. */
class ClientReleasesTest {
    private static TestNode node(Release release) throws IOException {
        return TestNode.sandbox(failures -> TestNode.settings(failures)
                .withoutSampleData()
                .withReception(Reception.open().with(release)));
    }

    private static Statement statement() {
        Statement statement = new Statement();
        statement.setNamespace("test");
        statement.setSetName("releases");
        return statement;
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void theClientWorks(Release release) throws IOException {
        try (TestNode node = node(release);
                AerospikeClient client = node.client()) {
            for (int n = 0; n < 20; n++) {
                client.put(null, new Key("test", "releases", n), new Bin("n", n));
            }
            client.createIndex(null, "test", "releases", "ix", "n", IndexType.NUMERIC)
                    .waitTillComplete(10);
            ExecuteTask job = client.execute(null, statement(), Operation.add(new Bin("n", 100)));
            job.waitTillComplete(10);

            assertThat(job.queryStatus()).isEqualTo(Task.COMPLETE);
            assertThat(count(client, Filter.range("n", 105, 200))).isEqualTo(15);
            client.dropIndex(null, "test", "releases", "ix").waitTillComplete(10);
            client.registerUdfString(null, "function f() return 1 end", "m.lua", Language.LUA)
                    .waitTillComplete(10);
            client.removeUdf(null, "m.lua");
            assertThat(node.failures()).isEmpty();
        }
    }

    private static int count(AerospikeClient client, Filter filter) {
        Statement statement = statement();
        statement.setFilter(filter);
        int count = 0;
        try (RecordSet records = client.query(null, statement)) {
            while (records.next()) {
                count++;
            }
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V6_0 | build               | 6.0.0.0",
                "V6_0 | query-abort:id=7    | ERROR:2:trid-not-active",
                "V6_0 | query-abort:trid=x  | ERROR::bad-trid",
                "V6_0 | query-abort:        | ERROR::trid-missing",
                "V6_0 | scan-abort-all:     | OK - number of queries killed: 0",
                "V6_0 | jobs:module=query;cmd=kill-job;trid=7 | ERROR:2:job not active",
                "V6_0 | bins/test           | bin_names=0,bin_names_quota=65535",
                "V6_0 | sindex-exists:namespace=test;indexname=ix | FAIL:4:missing 'ns'",
                "V6_2 | jobs:module=query;cmd=kill-job;trid=7 | ERROR:2:job not active",
                "V6_3 | scan-abort-all:     | OK - number of queries killed: 0",
                "V7_1 | scan-show           | ERROR:4:unrecognized command",
                "V7_1 | query-abort:trid=7  | ERROR:2:trid-not-active",
                "V7_1 | query-abort-all:    | OK - number of queries killed: 0",
                "V7_1 | sindex-delete:ns=test;indexname=ix | OK",
                "V7_2 | query-abort:trid=7  | ERROR:2:trid not active",
                "V7_2 | query-abort-all:    | number-of-queries-killed:0",
                "V6_4 | query-show:trid=7   | ERROR:2:job not found",
                "V6_4 | sindex-delete:ns=test;indexname=ix | OK",
                "V7_0 | sindex-delete:ns=test;indexname=ix | OK",
                "V7_0 | query-abort-all:    | OK - number of queries killed: 0",
                "V8_0 | sindex-delete:ns=test;indexname=ix | ok",
                "V8_0 | query-abort-all:    | number-of-queries-killed:0",
                "V8_0 | query-abort:trid=7  | ERROR:2:trid not active",
                "V8_0 | query-abort:        | ERROR:4:missing 'trid'",
                "V8_0 | query-show:trid=0   | ERROR:4:bad trid",
                "V8_0 | scan-show           | ERROR:4:unrecognized command",
                "V8_0 | user-agent-set:value=eA== | ERROR:4:unrecognized command",
                "V8_1 | query-abort:id=7    | ERROR:2:id not active",
            })
    void repliesAreSpelledAsTheyWere(Release release, String request, String reply) throws IOException {
        try (TestNode node = node(release);
                RawClient client = new RawClient(node)) {
            assertThat(client.value(request)).isEqualTo(reply);
        }
    }

    @Test
    void olderServersPassOverWhatTheyDoNotKnow() throws IOException {
        try (TestNode node = node(Release.V7_0);
                RawClient client = new RawClient(node)) {
            assertThat(client.info("scan-show:\nnode\nbins\n")).isEqualTo("node\tB1\n");
        }
    }

    @Test
    void jobsOfTheOldestAreToldInAnotherOrder() throws IOException {
        try (TestNode node = node(Release.V6_0);
                RawClient raw = new RawClient(node);
                AerospikeClient client = node.client()) {
            client.put(null, new Key("test", "releases", 1), new Bin("n", 1));
            ExecuteTask job = client.execute(null, statement(), Operation.put(new Bin("n", 2)));
            job.waitTillComplete(10);
            String trid = Long.toUnsignedString(job.getTaskId());

            assertThat(raw.value("query-show:trid=" + trid))
                    .startsWith("trid=" + trid + ":job-type=background-ops:ns=test:set=releases:rps=")
                    .contains(":recs-failed=0:net-io-bytes=30:net-io-time=0:socket-timeout=10000:from=127.0.0.1+")
                    .endsWith(":ops-active=0");
            assertThat(raw.value("query-show")).startsWith("module=query:trid=" + trid);
        }
    }
}
