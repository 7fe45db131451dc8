package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded operation on a list or map answers and leaves behind what it did on the server. */
class CollectionVectorsTest {
    static Stream<Arguments> vectors() {
        return Stream.concat(Vectors.of("cdt_vectors.json"), Vectors.of("random_cdt_vectors.json"))
                .map(vector -> Arguments.of(vector.get("name").getAsString(), vector));
    }

    @Test
    void allRowsAreRead() {
        assertThat(vectors()).hasSize(304 + 1000);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void behavesAsRecorded(String name, JsonObject vector) throws Exception {
        Particle before = initial(vector.get("init"));
        byte[] payload = HexFormat.of().parseHex(vector.get("op_payload_hex").getAsString());

        Outcome outcome = BinOperations.apply(
                vector.get("op").getAsInt(), before, ParticleType.BLOB, payload, new RecordFixture());

        assertThat(outcome.resultCode()).isEqualTo(vector.get("rc").getAsInt());
        boolean done = outcome.resultCode() == ResultCode.OK;
        assertThat(done ? shown(outcome.result()) : null).isEqualTo(Notation.of(vector.get("result")));
        Particle after = outcome.binChanged() ? outcome.bin() : before;
        assertThat(after == null ? null : shown(after)).isEqualTo(Notation.of(vector.get("after")));
    }

    private static @Nullable Particle initial(JsonElement init) throws RefusedOperation {
        if (init.isJsonNull()) {
            return null;
        }
        String text = init.getAsString();
        if (text.length() % 2 != 0 || "89d".indexOf(text.charAt(0)) < 0) {
            return Particle.ofInteger(Long.parseLong(text));
        }
        boolean map = text.startsWith("8") || text.startsWith("de") || text.startsWith("df");
        return RecordFixture.hex(map ? ParticleType.MAP : ParticleType.LIST, text);
    }

    private static List<@Nullable Object> shown(@Nullable Particle particle) throws MalformedMsgpack {
        List<@Nullable Object> shown = new ArrayList<>();
        shown.add(Notation.typeName(particle));
        shown.add(Notation.of(particle, true));
        return shown;
    }
}
