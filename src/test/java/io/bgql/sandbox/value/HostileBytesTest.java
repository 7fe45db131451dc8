package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Bytes from anywhere are refused or give a value; nothing else is ever thrown. */
class HostileBytesTest {
    private static final List<byte[]> EXPRESSIONS = Vectors.of("exp_vectors.json")
            .map(vector -> bytes(vector, "exp_hex"))
            .toList();
    private static final List<JsonObject> OPERATIONS =
            Vectors.of("cdt_vectors.json").toList();

    private static byte[] bytes(JsonObject vector, String field) {
        return HexFormat.of().parseHex(vector.get(field).getAsString());
    }

    private static @Nullable Truth matched(byte[] expression) throws RefusedOperation {
        try {
            return Program.build(expression).match(new RecordFixture());
        } catch (InvalidExpression invalid) {
            return null;
        }
    }

    private static byte[] changed(byte[] original, int place, byte value) {
        byte[] changed = original.clone();
        changed[Math.floorMod(place, changed.length)] = value;
        return changed;
    }

    @Property
    void randomBytesAreNoTrouble(
            @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 17) int code, @ForAll boolean onList)
            throws RefusedOperation {
        Particle bin = RecordFixture.hex(onList ? ParticleType.LIST : ParticleType.BLOB, "93010203");
        Outcome outcome = BinOperations.apply(code, bin, ParticleType.BLOB, bytes, new RecordFixture());
        assertThat(outcome.resultCode()).isBetween(0, 255);
        matched(bytes);
    }

    @Property(tries = 5000)
    void expressionsWithAByteChangedAreNoTrouble(
            @ForAll @IntRange(max = 317) int row, @ForAll int place, @ForAll byte value) throws RefusedOperation {
        byte[] expression = changed(EXPRESSIONS.get(row), place, value);
        assertThat(matched(expression)).isEqualTo(matched(expression));
    }

    @Property(tries = 5000)
    void operationsWithAByteChangedAreNoTrouble(
            @ForAll @IntRange(max = 303) int row, @ForAll int place, @ForAll byte value) throws RefusedOperation {
        JsonObject vector = OPERATIONS.get(row);
        byte[] payload = changed(bytes(vector, "op_payload_hex"), place, value);
        int code = vector.get("op").getAsInt();
        Particle list = RecordFixture.hex(ParticleType.LIST, "93030102");
        Particle map = RecordFixture.hex(ParticleType.MAP, "82a2036101a2036202");
        for (Particle bin : new Particle[] {list, map}) {
            Outcome outcome = BinOperations.apply(code, bin, ParticleType.BLOB, payload, new RecordFixture());
            assertThat(outcome.resultCode()).isBetween(0, 255);
        }
        assertThat(OperationCode.reads(code) || OperationCode.writes(code)).isTrue();
    }

    @Property
    void anyBytesWrittenAreStoredOrRefused(@ForAll byte[] bytes, @ForAll @IntRange(max = 30) int type) {
        try {
            Particle particle = Particle.received(type, bytes);
            assertThat(particle.type()).isEqualTo(type);
            assertThat(particle.element()).isNotNull();
        } catch (RefusedOperation refused) {
            assertThat(refused.resultCode()).isPositive();
        } catch (MalformedMsgpack malformed) {
            throw new AssertionError("stored, but not readable", malformed);
        }
    }
}
