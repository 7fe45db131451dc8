package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Places lie in circles and polygons, and texts are GeoJSON or not, as recorded on the server. */
class GeoVectorsTest {
    static Stream<Arguments> vectors() {
        return Vectors.of("geo_vectors.json")
                .map(vector -> vector.getAsJsonArray("steps").get(0).getAsJsonObject())
                .map(step -> Arguments.of("GeoJSON " + text(step), step));
    }

    private static String text(JsonObject step) {
        byte[] payload = HexFormat.of().parseHex(step.get("payload").getAsString());
        return new String(payload, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]+", " ");
    }

    @Test
    void allRowsAreRead() {
        assertThat(vectors()).hasSize(814);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void behavesAsRecorded(String text, JsonObject step) throws Exception {
        byte[] payload = HexFormat.of().parseHex(step.get("payload").getAsString());
        if (step.get("op").getAsInt() == OperationCode.WRITE) {
            assertThat(written(payload)).isEqualTo(step.get("rc").getAsInt());
            return;
        }
        Outcome outcome =
                BinOperations.apply(OperationCode.EXP_READ, null, ParticleType.BLOB, payload, new RecordFixture());
        assertThat(outcome.resultCode()).isEqualTo(step.get("rc").getAsInt());
        String shown =
                outcome.result() == null ? "null" : "\"0" + outcome.result().data()[0] + "\"";
        assertThat(step.get("result").toString()).contains(shown);
    }

    private static int written(byte[] text) {
        byte[] wire = new byte[3 + text.length];
        System.arraycopy(text, 0, wire, 3, text.length);
        try {
            Particle.received(ParticleType.GEOJSON, wire);
            return ResultCode.OK;
        } catch (RefusedOperation refused) {
            return refused.resultCode();
        }
    }
}
