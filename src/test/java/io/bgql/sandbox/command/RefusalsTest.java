package io.bgql.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.Request;
import io.bgql.sandbox.TestNode;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Info4;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused, with which code, and which refusal comes first where there are several reasons. */
class RefusalsTest {
    private static final byte[] DIGEST = new byte[20];
    private static final String LONG_SET = "s".repeat(64);
    /** One range of integers from 5 to 1 on bin a. */
    private static final byte[] BACKWARDS = HexFormat.of()
            .parseHex("01" + "0161" + "01" + "00000008" + "0000000000000005" + "00000008" + "0000000000000001");
    /** One range of integers from 1 to 5 on bin a. */
    private static final byte[] RANGE = HexFormat.of()
            .parseHex("01" + "0161" + "01" + "00000008" + "0000000000000001" + "00000008" + "0000000000000005");

    private TestNode node;
    private RawClient client;

    @BeforeEach
    void connect() throws Exception {
        node = TestNode.sandbox();
        client = new RawClient(node);
        assertThat(code(Request.write("test", "s", DIGEST))).isEqualTo(ResultCode.OK);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        assertThat(node.failures()).isEmpty();
        node.close();
    }

    @Test
    void aBackgroundJobStartsWithTheEndOfAStream() throws Exception {
        Message answer = client.ask(job().frame());

        assertThat(answer.header()).isEqualTo(new Message.Header(0, 0, Info3.LAST, 0, ResultCode.OK, 0, 0, 0));
    }

    @Test
    void backgroundJobs() throws Exception {
        assertThat(code(job().without(FieldType.NAMESPACE))).isEqualTo(ResultCode.NAMESPACE);
        assertThat(code(Request.background("nowhere", "s"))).isEqualTo(ResultCode.NAMESPACE);
        assertThat(code(Request.background("test", "never"))).isEqualTo(ResultCode.NOT_FOUND);
        assertThat(code(Request.background("test", LONG_SET))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().withoutOperations())).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().operation(OperationCode.READ, "a", ParticleType.NULL)))
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().with1(Info1.READ))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().with1(Info1.SHORT_QUERY))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().field(FieldType.FILTER_EXPRESSION, ""))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().field(FieldType.RECS_PER_SEC, 10_001))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().field(FieldType.RECS_PER_SEC, "x"))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().field(FieldType.INDEX_RANGE, ""))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().field(FieldType.INDEX_RANGE, BACKWARDS))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().field(FieldType.INDEX_RANGE, RANGE).field(FieldType.INDEX_NAME, "i")))
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().field(FieldType.INDEX_RANGE, RANGE))).isEqualTo(ResultCode.SINDEX_NOT_FOUND);
    }

    @Test
    void aTaskIdServesOnce() throws Exception {
        assertThat(code(job().field(FieldType.TRID, 7L))).isEqualTo(ResultCode.OK);
        assertThat(code(job().field(FieldType.TRID, 7L))).isEqualTo(ResultCode.PARAMETER);
    }

    @Test
    void theFirstReasonInTheServersOrderCounts() throws Exception {
        assertThat(code(Request.background("nowhere", LONG_SET))).isEqualTo(ResultCode.NAMESPACE);
        assertThat(code(Request.background("test", "never").with1(Info1.SHORT_QUERY)))
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(code(Request.background("test", "never").field(FieldType.INDEX_RANGE, BACKWARDS)))
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(code(Request.background("test", "never").field(FieldType.RECS_PER_SEC, 20_000)))
                .isEqualTo(ResultCode.NOT_FOUND);
        assertThat(code(job().field(FieldType.RECS_PER_SEC, 20_000).field(FieldType.INDEX_RANGE, RANGE)))
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(code(job().field(FieldType.INDEX_RANGE, RANGE).field(FieldType.FILTER_EXPRESSION, "")))
                .isEqualTo(ResultCode.SINDEX_NOT_FOUND);
    }

    @Test
    void functionsOfModules() throws Exception {
        assertThat(code(lua(job()).field(FieldType.UDF_OP, new byte[] {2}))).isEqualTo(ResultCode.OK);
        assertThat(code(lua(query()).field(FieldType.UDF_OP, new byte[] {1})))
                .isEqualTo(ResultCode.UNSUPPORTED_FEATURE);
        assertThat(code(lua(job()))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(lua(job()).field(FieldType.UDF_OP, new byte[] {3}))).isEqualTo(ResultCode.PARAMETER);
        Request call = lua(Request.write("test", "s", DIGEST).withoutOperations());
        assertThat(code(call)).isEqualTo(ResultCode.UDF_EXECUTION);
        assertThat(code(lua(Request.write("test", "s", DIGEST).withoutOperations())
                        .without(FieldType.UDF_ARGLIST)))
                .isEqualTo(ResultCode.PARAMETER);
    }

    @Test
    void foregroundQueries() throws Exception {
        assertThat(code(Request.foreground("nowhere", "s", 0))).isEqualTo(ResultCode.NAMESPACE);
        assertThat(code(query().without3(Info3.PARTITION_DONE))).isEqualTo(ResultCode.UNSUPPORTED_FEATURE);
        assertThat(code(query().without(FieldType.PID_ARRAY))).isEqualTo(ResultCode.UNSUPPORTED_FEATURE);
        assertThat(code(Request.foreground("test", "s"))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(Request.foreground("test", "s", 4096))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(Request.foreground("test", "s", 5, 5))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(query().field(FieldType.DIGEST_ARRAY, DIGEST))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(query().field(FieldType.DIGEST_ARRAY, "short"))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(query().field(FieldType.BVAL_ARRAY, 1L))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(query().operation(OperationCode.TOUCH, "", ParticleType.NULL)))
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(code(query().with1(Info1.SHORT_QUERY).field(FieldType.RECS_PER_SEC, 5)))
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(code(query().field(FieldType.FILTER_EXPRESSION, ""))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(query().field(FieldType.INDEX_RANGE, RANGE))).isEqualTo(ResultCode.SINDEX_NOT_FOUND);
    }

    @Test
    void aQueryOfAnUnknownSetIsAnEmptyStream() throws Exception {
        Message answer = client.ask(Request.foreground("test", "never", 0).frame());

        assertThat(answer.header()).isEqualTo(new Message.Header(0, 0, Info3.LAST, 0, ResultCode.OK, 0, 0, 0));
    }

    @Test
    void singleRecords() throws Exception {
        assertThat(code(Request.read("nowhere", "s", DIGEST))).isEqualTo(ResultCode.NAMESPACE);
        assertThat(code(Request.read("test", "s", new byte[19]))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(Request.read("test", "other", DIGEST))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(Request.write(
                        "test", LONG_SET, new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})))
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(code(Request.read("test", "s", DIGEST).without1(Info1.READ))).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(Request.write("test", "s", DIGEST).withoutOperations())).isEqualTo(ResultCode.PARAMETER);
        assertThat(code(Request.read("test", "s", DIGEST).with4(Info4.MRT_VERIFY_READ)))
                .isEqualTo(ResultCode.ENTERPRISE_ONLY);
        assertThat(code(Request.read("test", "s", DIGEST).field(FieldType.MRT_ID, 1L)))
                .isEqualTo(ResultCode.ENTERPRISE_ONLY);
        assertThat(code(Request.read("test", "s", DIGEST).with3(Info3.SC_READ_TYPE)))
                .isEqualTo(ResultCode.ENTERPRISE_ONLY);
        assertThat(code(Request.read("test", "s", DIGEST).field(99, "skipped"))).isEqualTo(ResultCode.OK);
    }

    private int code(Request request) throws Exception {
        return client.ask(request.frame()).header().resultCode();
    }

    private static Request job() {
        return Request.background("test", "s");
    }

    private static Request query() {
        return Request.foreground("test", "s", 0);
    }

    private static Request lua(Request request) {
        return request.field(FieldType.UDF_FILENAME, "module")
                .field(FieldType.UDF_FUNCTION, "function")
                .field(FieldType.UDF_ARGLIST, "");
    }
}
