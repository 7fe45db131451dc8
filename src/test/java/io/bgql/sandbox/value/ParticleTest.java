package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request may write into a bin, and what becomes of it. */
class ParticleTest {
    private static void assertRefused(int type, String hex, int resultCode) {
        assertThatThrownBy(() -> RecordFixture.hex(type, hex))
                .isInstanceOfSatisfying(
                        RefusedOperation.class,
                        refused -> assertThat(refused.resultCode()).isEqualTo(resultCode));
    }

    private static Particle geoJson(String json) throws RefusedOperation {
        return Particle.received(ParticleType.GEOJSON, ("\0\0\0" + json).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shortIntegersAreWidenedWithoutASign() throws RefusedOperation {
        assertThat(RecordFixture.hex(ParticleType.INTEGER, "80")).isEqualTo(Particle.ofInteger(128));
        assertThat(RecordFixture.hex(ParticleType.INTEGER, "80000000")).isEqualTo(Particle.ofInteger(1L << 31));
        assertThat(RecordFixture.hex(ParticleType.INTEGER, "ffffffffffffffff")).isEqualTo(Particle.ofInteger(-1));
        assertThat(RecordFixture.hex(ParticleType.INTEGER, "8080")).isEqualTo(Particle.ofInteger(0x8080));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 6, 7, 9, 10})
    void integersOfOtherSizesAreRefused(int size) {
        assertRefused(ParticleType.INTEGER, "80".repeat(size), ResultCode.PARAMETER);
    }

    @Test
    void shortIntegersAreAddedWithoutASign() throws RefusedOperation {
        Particle five = Particle.ofInteger(5);
        byte[] operand = {(byte) 0x80};
        assertThat(BinOperations.apply(OperationCode.INCR, five, ParticleType.INTEGER, operand, new RecordFixture())
                        .bin())
                .isEqualTo(Particle.ofInteger(0x85));
        assertThat(BinOperations.apply(OperationCode.INCR, five, ParticleType.INTEGER, new byte[3], new RecordFixture())
                        .resultCode())
                .isEqualTo(ResultCode.PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02", "ff", "0000", "0101", "0001"})
    void aBooleanIsOneByteZeroOrOne(String hex) {
        assertRefused(ParticleType.BOOL, hex, ResultCode.PARAMETER);
    }

    @Test
    void theTwoBooleansAreStored() throws RefusedOperation {
        assertThat(RecordFixture.hex(ParticleType.BOOL, "00").data()).containsExactly(0);
        assertThat(RecordFixture.hex(ParticleType.BOOL, "01").data()).containsExactly(1);
    }

    @Test
    void exactlyTheTypesAServerKnowsAreStored() {
        List<Integer> stored = IntStream.range(1, 256)
                .filter(type -> isStored(type, "93010203"))
                .boxed()
                .toList();
        assertThat(stored)
                .containsExactly(
                        ParticleType.INTEGER,
                        ParticleType.STRING,
                        ParticleType.BLOB,
                        ParticleType.JAVA_BLOB,
                        8,
                        9,
                        10,
                        11,
                        ParticleType.LAST_LANGUAGE_BLOB,
                        ParticleType.VECTOR,
                        ParticleType.LIST);
    }

    private static boolean isStored(int type, String hex) {
        try {
            return RecordFixture.hex(type, hex).type() == type;
        } catch (RefusedOperation refused) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        // index bits, minhash bits, bytes in all
        "4, 0, 23",
        "4, 4, 31",
        "4, 8, 39",
        "5, 0, 35",
        "8, 8, 459"
    })
    void aHyperLogLogHasTheSizeItsHeaderSays(int indexBits, int minhashBits, int size) {
        String header = HexFormat.of().formatHex(new byte[] {0, (byte) indexBits, (byte) minhashBits});
        assertThat(isStored(ParticleType.HLL, header + "ff".repeat(size - 3))).isTrue();
        assertThat(isStored(ParticleType.HLL, header + "ff".repeat(size - 2))).isFalse();
        assertThat(isStored(ParticleType.HLL, header + "ff".repeat(size - 4))).isFalse();
        assertThat(isStored(ParticleType.HLL, "01" + header.substring(2) + "ff".repeat(size - 3)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"03, 00", "11, 00", "04, 01", "04, 34", "10, 31"})
    void aHyperLogLogHasItsBitsInRange(String indexBits, String minhashBits) {
        for (int size = 0; size < 1000; size++) {
            assertThat(isStored(ParticleType.HLL, "00" + indexBits + minhashBits + "00".repeat(size)))
                    .isFalse();
        }
    }

    @Test
    void aFloatHasOneSize() {
        assertRefused(ParticleType.FLOAT, "40490fdb", ResultCode.PARAMETER);
        assertRefused(ParticleType.FLOAT, "404040404040404040", ResultCode.PARAMETER);
    }

    @Test
    void anUnorderedMapIsStoredSorted() throws RefusedOperation {
        assertThat(RecordFixture.hex(ParticleType.MAP, "8202010101"))
                .isEqualTo(RecordFixture.hex(ParticleType.MAP, "8201010201"));
    }

    @Test
    void brokenCollectionsAreAnUnknownError() {
        assertRefused(ParticleType.LIST, "92", ResultCode.UNKNOWN);
        assertRefused(ParticleType.LIST, "80", ResultCode.UNKNOWN);
        assertRefused(ParticleType.MAP, "8201010102", ResultCode.UNKNOWN);
    }

    @Test
    void geoJsonMustBeAShapeOnTheGlobe() throws RefusedOperation {
        assertThat(geoJson("{\"type\":\"Point\",\"coordinates\":[180.0,90]}").type())
                .isEqualTo(ParticleType.GEOJSON);
        assertThatThrownBy(() -> geoJson("{\"type\":\"Point\",\"coordinates\":[0,200]}"))
                .hasMessageContaining("160");
        assertThatThrownBy(() -> geoJson("{'type':'Point','coordinates':[0,0]}"))
                .hasMessageContaining("160");
        assertThatThrownBy(() -> geoJson("{\"type\":\"Point\",\"coordinates\":[0,0]} x"))
                .hasMessageContaining("160");
        assertRefused(ParticleType.GEOJSON, "000001", ResultCode.INVALID_GEOJSON);
    }
}
