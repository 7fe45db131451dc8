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
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ExpReadFlags;
import com.aerospike.client.exp.HLLExp;
import com.aerospike.client.operation.HLLOperation;
import com.aerospike.client.operation.HLLPolicy;
import com.aerospike.client.operation.HLLWriteFlags;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HyperLogLogs through the unmodified client: the same numbers and bytes on the sandbox and on a server. */
class ClientSketchesTest {
    private static final Key KEY = new Key("test", "clientsketches", "k1");
    private static final HLLPolicy POLICY = HLLPolicy.Default;

    private TestNode node;
    private AerospikeClient client;

    @BeforeEach
    void connect() throws IOException {
        node = TestNode.start();
        client = node.client();
        client.delete(null, KEY);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        node.close();
        assertThat(node.failures()).isEmpty();
    }

    private List<?> done(Operation... operations) {
        Record record = client.operate(new WritePolicy(), KEY, operations);
        return record.bins == null ? List.of() : new ArrayList<>(record.bins.values());
    }

    private static List<Value> visitors(int from, int to) {
        List<Value> visitors = new ArrayList<>();
        for (int n = from; n < to; n++) {
            visitors.add(Value.get("u" + n));
        }
        return visitors;
    }

    private Value.HLLValue sketch(String bin) {
        return (Value.HLLValue) client.get(null, KEY, bin).getValue(bin);
    }

    @Test
    void addingTellsHowManyRegistersChangedAndTheCountIsAnEstimate() {
        assertThat(done(HLLOperation.add(POLICY, "v", visitors(0, 1000), 10))).isEqualTo(List.of(729L));
        assertThat(done(HLLOperation.getCount("v"))).isEqualTo(List.of(947L));
        assertThat(done(HLLOperation.add(POLICY, "v", visitors(0, 1000), 10))).isEqualTo(List.of(0L));
        assertThat(done(HLLOperation.describe("v"))).isEqualTo(List.of(List.of(10L, 0L)));
        assertThat(done(HLLOperation.refreshCount("v"))).isEqualTo(List.of(947L));
    }

    @Test
    void theBytesAreTheServers() {
        done(HLLOperation.add(POLICY, "v", List.of(Value.get("a"), Value.get(1), Value.get(2.5)), 4, 8));

        assertThat(Base64.getEncoder().encodeToString(sketch("v").getBytes()))
                .isEqualTo("AAQIAAAAAAAAAAAAAAAAAAAAAABCcHhAAAAAAACFwAAAAAAAAAAA");
    }

    @Test
    void twoSetsAreComparedByTheirSketches() {
        done(
                HLLOperation.add(POLICY, "v", visitors(0, 600), 8, 20),
                HLLOperation.add(POLICY, "w", visitors(300, 900), 8, 20));
        List<Value.HLLValue> other = List.of(sketch("w"));

        assertThat(done(HLLOperation.getUnionCount("v", other))).isEqualTo(List.of(898L));
        assertThat(done(HLLOperation.getIntersectCount("v", other))).isEqualTo(List.of(301L));
        assertThat(done(HLLOperation.getSimilarity("v", other))).isEqualTo(List.of(0.33466119555271556));
        done(HLLOperation.setUnion(POLICY, "v", other));
        assertThat(done(HLLOperation.getCount("v"))).isEqualTo(List.of(898L));
        assertThat(client.get(null, KEY).bins.values())
                .allSatisfy(bin -> assertThat(bin).isInstanceOf(Value.HLLValue.class));
    }

    @Test
    void policiesRefuseWithTheServersCodes() {
        refused(ResultCode.OP_NOT_APPLICABLE, HLLOperation.add(POLICY, "v", visitors(0, 3)));
        refused(ResultCode.BIN_NOT_FOUND, HLLOperation.refreshCount("v"));
        refused(ResultCode.PARAMETER_ERROR, HLLOperation.init(POLICY, "v", 3));
        done(HLLOperation.init(POLICY, "v", 8, 20));
        HLLPolicy create = new HLLPolicy(HLLWriteFlags.CREATE_ONLY);
        refused(ResultCode.BIN_EXISTS_ERROR, HLLOperation.init(create, "v", 8));
        done(HLLOperation.init(new HLLPolicy(HLLWriteFlags.CREATE_ONLY | HLLWriteFlags.NO_FAIL), "v", 4));
        assertThat(done(HLLOperation.describe("v"))).isEqualTo(List.of(List.of(8L, 20L)));
        refused(ResultCode.OP_NOT_APPLICABLE, HLLOperation.fold("v", 4));
        client.put(null, KEY, new Bin("text", "x"));
        refused(ResultCode.BIN_TYPE_ERROR, HLLOperation.init(POLICY, "text", 8));
        refused(ResultCode.BIN_TYPE_ERROR, Operation.append(new Bin("v", "x")));
    }

    private void refused(int resultCode, Operation operation) {
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> done(operation))
                .extracting(AerospikeException::getResultCode)
                .isEqualTo(resultCode);
    }

    @Test
    void expressionsCountAndFilter() {
        done(HLLOperation.add(POLICY, "v", visitors(0, 50), 12));
        Exp more = HLLExp.add(POLICY, Exp.val(List.of("x", "y")), Exp.hllBin("v"));
        Policy known = new Policy();
        known.filterExp = Exp.build(Exp.eq(HLLExp.mayContain(Exp.val(List.of("u7")), Exp.hllBin("v")), Exp.val(1)));

        Record record = client.operate(
                null,
                KEY,
                ExpOperation.read("n", Exp.build(HLLExp.getCount(more)), ExpReadFlags.DEFAULT),
                ExpOperation.read("bits", Exp.build(HLLExp.describe(Exp.hllBin("v"))), ExpReadFlags.DEFAULT));

        assertThat(record.getLong("n")).isEqualTo(52);
        assertThat(record.getList("bits")).isEqualTo(List.of(12L, 0L));
        assertThat(client.get(known, KEY)).isNotNull();
        known.filterExp = Exp.build(Exp.gt(HLLExp.getCount(Exp.hllBin("v")), Exp.val(60)));
        assertThat(client.get(known, KEY)).isNull();
    }

    @Test
    void backgroundJobsAddToo() {
        done(HLLOperation.add(POLICY, "v", visitors(0, 50), 12));
        Statement statement = new Statement();
        statement.setNamespace("test");
        statement.setSetName("clientsketches");

        client.execute(new WritePolicy(), statement, HLLOperation.add(POLICY, "v", visitors(50, 60)))
                .waitTillComplete(10);

        assertThat(done(HLLOperation.getCount("v"))).isEqualTo(List.of(60L));
    }
}
