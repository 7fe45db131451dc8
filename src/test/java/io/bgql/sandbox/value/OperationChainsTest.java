package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded chain of operations on a HyperLogLog or on bits leaves the bytes it left on the server. */
class OperationChainsTest {
    /** Longer values are recorded as their hash. */
    private static final int LONGEST_SHOWN = 200;

    static Stream<Arguments> chains() {
        return Stream.of("hll_vectors.json", "bits_vectors.json", "hll_exp_vectors.json")
                .flatMap(file -> Vectors.of(file)
                        .map(chain ->
                                Arguments.of(file + " " + chain.get("name").getAsString(), chain)));
    }

    @Test
    void allRowsAreRead() {
        assertThat(chains()).hasSize(187 + 300 + 500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chains")
    void behavesAsRecorded(String name, JsonObject chain) throws Exception {
        Particle bin = particle(chain.get("start"));
        String before = shown(bin);
        int place = 0;
        for (JsonElement each : chain.getAsJsonArray("steps")) {
            JsonObject step = each.getAsJsonObject();
            String where = "step " + place++ + ": " + step.get("payload").getAsString();
            Outcome outcome = applied(bin, step);

            assertThat(outcome.resultCode()).as(where).isEqualTo(step.get("rc").getAsInt());
            boolean done = outcome.resultCode() == ResultCode.OK;
            assertThat(done ? shown(outcome.result()) : "null").as(where).isEqualTo(text(step.get("result")));
            bin = done && outcome.binChanged() ? outcome.bin() : bin;
            before = step.has("after") ? text(step.get("after")) : before;
            assertThat(shown(bin)).as(where).isEqualTo(before);
        }
    }

    private static Outcome applied(@Nullable Particle bin, JsonObject step) throws RefusedOperation {
        byte[] payload = HexFormat.of().parseHex(step.get("payload").getAsString());
        return BinOperations.apply(step.get("op").getAsInt(), bin, ParticleType.BLOB, payload, new RecordFixture());
    }

    private static @Nullable Particle particle(JsonElement value) {
        if (value.isJsonNull()) {
            return null;
        }
        JsonArray parts = value.getAsJsonArray();
        byte[] data = HexFormat.of().parseHex(parts.get(1).getAsString());
        return new Particle(parts.get(0).getAsInt(), data);
    }

    private static String text(JsonElement value) {
        return value.toString().replace("\"", "");
    }

    private static String shown(@Nullable Particle particle) throws NoSuchAlgorithmException {
        if (particle == null) {
            return "null";
        }
        byte[] data = particle.data();
        String hash = data.length <= LONGEST_SHOWN ? "" : "sha1:";
        byte[] shown =
                hash.isEmpty() ? data : MessageDigest.getInstance("SHA-1").digest(data);
        return "[" + particle.type() + "," + hash + HexFormat.of().formatHex(shown) + "]";
    }
}
