package io.bgql.sandbox.udf;

import static io.bgql.sandbox.udf.MemoryRecord.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.ParticleType;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The two modules that a sandbox with sample data has from its start, called with users like its own. */
class SampleModulesTest {
    private static final byte[] NO_ARGUMENTS = {(byte) 0x90};
    /** {@code ["vip", "hello"]}. */
    private static final byte[] TAG_AND_NOTE = HexFormat.of().parseHex("92a403766970a60368656c6c6f");

    private final LuaDesk desk = LuaDesk.usual();
    private final MemoryRecord user = MemoryRecord.with("name", text("Ada Borg"))
            .and("score", Particle.ofInteger(95))
            .and("active", new Particle(ParticleType.BOOL, new byte[] {0}))
            .and("tier", text("free"))
            .and("status", text("active"))
            .and("tags", new Particle(ParticleType.LIST, HexFormat.of().parseHex("91a6037072657373")))
            .and("profile", new Particle(ParticleType.MAP, HexFormat.of().parseHex("81a70376697369747305")));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void maintenanceBringsTierAndStatusInLine() {
        call("maintenance", "transform_record", NO_ARGUMENTS);
        assertThat(shown("tier")).isEqualTo("gold");
        assertThat(shown("status")).isEqualTo("inactive");
        assertThat(shown("name")).isEqualTo("Ada Borg");
    }

    @Test
    void maintenanceExpiresWhatIsOld() {
        // The record was last written five minutes ago by the clock of the desk.
        assertThat(expiry(new byte[] {(byte) 0x91, 30})).isFalse();
        assertThat(expiry(new byte[] {(byte) 0x91, 0})).isTrue();
    }

    @Test
    void myModuleTagsOnceAndTakesANote() {
        call("my_module", "transform_record", TAG_AND_NOTE);
        call("my_module", "transform_record", TAG_AND_NOTE);
        assertThat(shown("tags")).isEqualTo("20:92a6037072657373a403766970");
        assertThat(shown("profile")).isEqualTo("19:82a5036e6f7465a60368656c6c6fa70376697369747305");
    }

    @Test
    void myModuleComputesWithoutWriting() {
        assertThat(call("my_module", "get_computed_value", new byte[] {(byte) 0x91, 42}))
                .isEqualTo("3990");
        assertThat(user.generation()).isEqualTo(1);
    }

    @Test
    void myModuleCountsVisits() {
        assertThat(call("my_module", "process_record", NO_ARGUMENTS)).isEqualTo("6");
        assertThat(call("my_module", "process_record", NO_ARGUMENTS)).isEqualTo("7");
        assertThat(LuaDesk.shown(desk.call(MemoryRecord.missing(), "my_module", "process_record", NO_ARGUMENTS)))
                .isEqualTo("nil");
    }

    private boolean expiry(byte[] days) {
        UdfOutcome.Success success = (UdfOutcome.Success) desk.call(user, "maintenance", "expire_old", days);
        assertThat(success.change().ttl().isPresent())
                .isEqualTo(success.change().written());
        return success.change().written();
    }

    private String call(String module, String function, byte[] arguments) {
        UdfOutcome outcome = desk.call(user, module, function, arguments);
        user.apply(((UdfOutcome.Success) outcome).change());
        return LuaDesk.shown(outcome);
    }

    private String shown(String bin) {
        return LuaDesk.shown(Objects.requireNonNull(user.bins().get(bin)));
    }
}
