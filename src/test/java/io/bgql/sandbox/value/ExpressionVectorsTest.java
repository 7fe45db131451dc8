package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded expression, read as an operation and used as a filter, has the outcome it had on the server. */
class ExpressionVectorsTest {
    static Stream<Arguments> vectors() {
        return Stream.concat(Vectors.of("exp_vectors.json"), Vectors.of("random_exp_vectors.json"))
                .map(vector -> Arguments.of(vector.get("name").getAsString(), vector));
    }

    @Test
    void allRowsAreRead() {
        assertThat(vectors()).hasSize(318 + 1000);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void readsAsRecorded(String name, JsonObject vector) throws Exception {
        Outcome outcome = BinOperations.apply(
                OperationCode.EXP_READ, null, ParticleType.BLOB, withoutFlags(vector), new RecordFixture());

        assertThat(outcome.resultCode()).isEqualTo(vector.get("read_rc").getAsInt());
        assertThat(typeName(outcome)).isEqualTo(Notation.of(vector.get("read_type")));
        boolean asMsgpack = !name.startsWith("random");
        assertThat(shown(outcome.result(), asMsgpack)).isEqualTo(Notation.of(vector.get("read_value")));
    }

    /** The recording shows a value without bytes as none. */
    private static @Nullable Object shown(@Nullable Particle result, boolean asMsgpack) throws MalformedMsgpack {
        boolean empty = result != null && result.type() == ParticleType.STRING && result.data().length == 0;
        return empty ? null : Notation.of(result, asMsgpack);
    }

    private static @Nullable String typeName(Outcome outcome) {
        return outcome.resultCode() == ResultCode.OK ? Notation.typeName(outcome.result()) : null;
    }

    private static byte[] expression(JsonObject vector) {
        return HexFormat.of().parseHex(vector.get("exp_hex").getAsString());
    }

    private static byte[] withoutFlags(JsonObject vector) {
        ByteArrayOutputStream operation = new ByteArrayOutputStream();
        operation.write(0x92);
        operation.writeBytes(expression(vector));
        operation.write(0);
        return operation.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void filtersAsRecorded(String name, JsonObject vector) throws Exception {
        assertThat(filterCode(expression(vector)))
                .isEqualTo(vector.get("filter_rc").getAsInt());
    }

    private static int filterCode(byte[] expression) throws RefusedOperation {
        RecordView record = new RecordFixture();
        try {
            Program program = Program.build(expression);
            if (!program.isBoolean()) {
                return ResultCode.PARAMETER;
            }
            Truth metadata = program.matchMetadata(record);
            Truth truth = metadata == Truth.UNKNOWN ? program.match(record) : metadata;
            return truth == Truth.TRUE ? ResultCode.OK : ResultCode.FILTERED_OUT;
        } catch (InvalidExpression invalid) {
            return ResultCode.PARAMETER;
        }
    }
}
