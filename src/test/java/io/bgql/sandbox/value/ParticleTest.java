package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
        assertRefused(ParticleType.INTEGER, "010203", ResultCode.PARAMETER);
    }

    @Test
    void otherScalarsHaveOneSize() {
        assertRefused(ParticleType.FLOAT, "40490fdb", ResultCode.PARAMETER);
        assertRefused(ParticleType.BOOL, "02", ResultCode.PARAMETER);
        assertRefused(ParticleType.BOOL, "", ResultCode.PARAMETER);
        assertRefused(99, "01", ResultCode.PARAMETER);
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
