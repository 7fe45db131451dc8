package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.GenerationPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single records and batches through the unmodified client. */
class ClientRecordsTest {
    private static final Key KEY = new Key("test", "clientrecords", "k1");
    private static final Key OTHER = new Key("test", "clientrecords", 2);
    private static final Key MISSING = new Key("test", "clientrecords", "nobody");

    private TestNode node;
    private AerospikeClient client;
    private final WritePolicy write = new WritePolicy();

    /** How many nodes the sandbox has. */
    int nodes() {
        return 1;
    }

    @BeforeEach
    void connect() throws IOException {
        node = TestNode.start(nodes());
        client = node.client();
        client.delete(write, KEY);
        client.delete(write, OTHER);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        node.close();
        assertThat(node.failures()).isEmpty();
    }

    @Test
    void whatIsPutIsGot() {
        client.put(
                write,
                KEY,
                new Bin("i", 7),
                new Bin("f", 1.5),
                new Bin("s", "hällo"),
                new Bin("b", true),
                new Bin("blob", new byte[] {1, 2, 3}),
                new Bin("l", List.of(1L, "two")));

        Record record = client.get(null, KEY);

        assertThat(record.generation).isEqualTo(1);
        assertThat(record.getLong("i")).isEqualTo(7);
        assertThat(record.getDouble("f")).isEqualTo(1.5);
        assertThat(record.getString("s")).isEqualTo("hällo");
        assertThat(record.getBoolean("b")).isTrue();
        assertThat((byte[]) record.getValue("blob")).containsExactly(1, 2, 3);
        assertThat(record.getList("l")).isEqualTo(List.of(1L, "two"));
        assertThat(client.get(null, KEY, "i").bins).containsOnlyKeys("i");
        assertThat(client.getHeader(null, KEY).bins).isNull();
        assertThat(client.get(null, MISSING)).isNull();
    }

    @Test
    void existsTouchDelete() {
        client.put(write, KEY, new Bin("a", 1));

        assertThat(client.exists(null, KEY)).isTrue();
        client.touch(write, KEY);
        assertThat(client.getHeader(null, KEY).generation).isEqualTo(2);
        assertThat(client.touched(write, MISSING)).isFalse();
        assertThat(client.delete(write, KEY)).isTrue();
        assertThat(client.delete(write, KEY)).isFalse();
        assertThat(client.exists(null, KEY)).isFalse();
    }

    @Test
    void operationsApplyInOrderAndAnswer() {
        client.put(write, KEY, new Bin("n", 1), new Bin("t", "b"));

        Record record = client.operate(
                write,
                KEY,
                Operation.add(new Bin("n", 5)),
                Operation.append(new Bin("t", "c")),
                Operation.prepend(new Bin("t", "a")),
                Operation.get("n"),
                Operation.get("t"));

        assertThat(record.getLong("n")).isEqualTo(6);
        assertThat(record.getString("t")).isEqualTo("abc");
        assertThat(record.generation).isEqualTo(2);
    }

    @Test
    void theTimeToLiveCountsDown() {
        WritePolicy hour = new WritePolicy();
        hour.expiration = 3600;
        client.put(hour, KEY, new Bin("a", 1));

        assertThat(client.getHeader(null, KEY).getTimeToLive()).isBetween(3500, 3600);
        client.put(write, KEY, new Bin("a", 2));
        assertThat(client.getHeader(null, KEY).getTimeToLive()).isEqualTo(-1);
    }

    @Test
    void policiesRefuseWithTheServersCodes() {
        client.put(write, KEY, new Bin("a", 1));

        WritePolicy create = new WritePolicy();
        create.recordExistsAction = RecordExistsAction.CREATE_ONLY;
        refused(ResultCode.KEY_EXISTS_ERROR, () -> client.put(create, KEY, new Bin("a", 2)));

        WritePolicy update = new WritePolicy();
        update.recordExistsAction = RecordExistsAction.UPDATE_ONLY;
        refused(ResultCode.KEY_NOT_FOUND_ERROR, () -> client.put(update, MISSING, new Bin("a", 2)));

        WritePolicy generation = new WritePolicy();
        generation.generationPolicy = GenerationPolicy.EXPECT_GEN_EQUAL;
        generation.generation = 9;
        refused(ResultCode.GENERATION_ERROR, () -> client.put(generation, KEY, new Bin("a", 2)));

        WritePolicy durable = new WritePolicy();
        durable.durableDelete = true;
        refused(ResultCode.ENTERPRISE_ONLY, () -> client.delete(durable, KEY));

        refused(ResultCode.BIN_TYPE_ERROR, () -> client.append(write, KEY, new Bin("a", "x")));
        refused(ResultCode.BIN_NAME_TOO_LONG, () -> client.put(write, KEY, new Bin("sixteen_letters_", 1)));
    }

    @Test
    void filtersDecideOnSingleRecords() {
        client.put(write, KEY, new Bin("a", 1));
        Policy filtered = new Policy();
        filtered.failOnFilteredOut = true;
        filtered.filterExp = Exp.build(Exp.gt(Exp.intBin("a"), Exp.val(5)));

        refused(ResultCode.FILTERED_OUT, () -> client.get(filtered, KEY));
        filtered.filterExp = Exp.build(Exp.lt(Exp.intBin("a"), Exp.val(5)));
        assertThat(client.get(filtered, KEY).getLong("a")).isEqualTo(1);
    }

    @Test
    void batchesReadSeveralKeysAtOnce() {
        client.put(write, KEY, new Bin("a", 1));
        client.put(write, OTHER, new Bin("a", 2));
        Key[] keys = {KEY, MISSING, OTHER};

        Record[] records = client.get(new BatchPolicy(), keys);

        assertThat(records[0].getLong("a")).isEqualTo(1);
        assertThat(records[1]).isNull();
        assertThat(records[2].getLong("a")).isEqualTo(2);
        assertThat(client.exists(new BatchPolicy(), keys)).containsExactly(true, false, true);
        assertThat(client.delete(new BatchPolicy(), null, keys).records)
                .extracting(result -> result.resultCode)
                .containsExactly(ResultCode.OK, ResultCode.KEY_NOT_FOUND_ERROR, ResultCode.OK);
    }

    private static void refused(int resultCode, Runnable call) {
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(call::run)
                .extracting(AerospikeException::getResultCode)
                .isEqualTo(resultCode);
    }
}
