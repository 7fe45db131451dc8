package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.ScanPolicy;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Scans and foreground queries through the unmodified client; nothing here changes a record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientQueriesTest {
    private static final String SET = "clientqueries";
    private static final int RECORDS = 300;
    private static final Expression BELOW_TEN = Exp.build(Exp.lt(Exp.intBin("id"), Exp.val(10)));

    private TestNode node;
    private AerospikeClient client;

    /** How many nodes the sandbox has. */
    int nodes() {
        return 1;
    }

    @BeforeAll
    void load() throws IOException {
        node = TestNode.start(nodes());
        client = node.client();
        WritePolicy sendKey = new WritePolicy();
        sendKey.sendKey = true;
        for (int id = 0; id < RECORDS; id++) {
            client.put(sendKey, new Key("test", SET, id), new Bin("id", id), new Bin("pad", "x".repeat(5000)));
        }
    }

    @AfterAll
    void disconnect() throws IOException {
        client.truncate(null, "test", SET, null);
        client.close();
        node.close();
        assertThat(node.failures()).isEmpty();
    }

    @Test
    void aScanFindsEveryRecordOnceWithItsKey() {
        List<Long> keys = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        ScanPolicy policy = new ScanPolicy();
        policy.concurrentNodes = false;
        client.scanAll(policy, "test", SET, (key, record) -> {
            keys.add(key.userKey.toLong());
            ids.add(record.getLong("id"));
        });

        assertThat(ids).isEqualTo(keys);
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, RECORDS).boxed().toList());
    }

    @Test
    void aQueryFiltersAndProjects() {
        QueryPolicy policy = new QueryPolicy();
        policy.filterExp = BELOW_TEN;
        Statement statement = statement();
        statement.setBinNames("id");

        List<Long> ids = new ArrayList<>();
        try (RecordSet records = client.query(policy, statement)) {
            while (records.next()) {
                assertThat(records.getRecord().bins).containsOnlyKeys("id");
                ids.add(records.getRecord().getLong("id"));
            }
        }

        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 10).boxed().toList());
    }

    @Test
    void withoutBinDataOnlyMetadataComes() {
        QueryPolicy policy = new QueryPolicy();
        policy.includeBinData = false;
        policy.expectedDuration = QueryDuration.SHORT;
        policy.filterExp = BELOW_TEN;

        int count = 0;
        try (RecordSet records = client.query(policy, statement())) {
            while (records.next()) {
                assertThat(records.getRecord().bins).isNull();
                count++;
            }
        }

        assertThat(count).isEqualTo(10);
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        Statement statement = statement();
        statement.setMaxRecords(70);
        statement.setBinNames("id");
        PartitionFilter partitions = PartitionFilter.all();
        List<Long> ids = new ArrayList<>();
        int pages = 0;
        while (!partitions.isDone()) {
            try (RecordSet records = client.queryPartitions(new QueryPolicy(), statement, partitions)) {
                while (records.next()) {
                    ids.add(records.getRecord().getLong("id"));
                }
            }
            pages++;
        }

        assertThat(pages).isEqualTo(5);
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, RECORDS).boxed().toList());
    }

    @Test
    void anUnknownSetIsEmptyAndAnUnknownIndexIsRefused() {
        Statement nowhere = statement();
        nowhere.setSetName("never_written");
        try (RecordSet records = client.query(new QueryPolicy(), nowhere)) {
            assertThat(records.next()).isFalse();
        }

        Statement indexed = statement();
        indexed.setFilter(Filter.equal("no_index", 1));
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> {
                    try (RecordSet records = client.query(new QueryPolicy(), indexed)) {
                        records.next();
                    }
                })
                .extracting(AerospikeException::getResultCode)
                .isEqualTo(ResultCode.INDEX_NOTFOUND);
    }

    private static Statement statement() {
        Statement statement = new Statement();
        statement.setNamespace("test");
        statement.setSetName(SET);
        return statement;
    }
}
