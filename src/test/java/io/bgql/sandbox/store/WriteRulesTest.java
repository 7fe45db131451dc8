package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes of single records: what may exist before, what is there afterwards, and the code when it may not be. */
class WriteRulesTest {
    private static final int MILLION = 1_000_000;

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void createsUpdatesAndCountsGenerations() {
        assertThat(desk.write("k").write("a", 1).result().generation()).isEqualTo(1);
        assertThat(desk.write("k").write("b", "two").result().generation()).isEqualTo(2);
        assertThat(desk.bins("k")).isEqualTo("a=1 b=two");
        assertThat(desk.read("other").info1(Info1.GET_ALL).code()).isEqualTo(ResultCode.NOT_FOUND);
    }

    @Test
    void wrapsTheGenerationFrom65535To1() {
        for (int i = 0; i < 65_535; i++) {
            desk.write("k").write("a", i).result();
        }
        assertThat(desk.read("k").info1(Info1.NO_BIN_DATA).result().generation())
                .isEqualTo(65_535);
        assertThat(desk.write("k").write("a", 0).result().generation()).isEqualTo(1);
    }

    @Test
    void removesABinByWritingNullAndTheRecordWithItsLastBin() {
        desk.write("k").write("a", 1).write("b", 2).result();
        assertThat(desk.write("k").remove("a").result().generation()).isEqualTo(2);
        assertThat(desk.bins("k")).isEqualTo("b=2");

        TransactionResult last = desk.write("k").remove("b").result();
        assertThat(last).isEqualTo(new TransactionResult(ResultCode.OK, 0, 0, last.answers()));
        assertThat(desk.bins("k")).isEmpty();
        assertThat(desk.test.objects()).isZero();
        assertThat(desk.test.counters().value(NamespaceCounter.DELETED_LAST_BIN))
                .isOne();
    }

    @Test
    void doesNotFindARecordOfWhichNothingWouldBe() {
        assertThat(desk.write("k").remove("a").code()).isEqualTo(ResultCode.NOT_FOUND);
        assertThat(desk.write("k").bare(OperationCode.DELETE_ALL, "").code()).isEqualTo(ResultCode.NOT_FOUND);
        assertThat(desk.test.objects()).isZero();
    }

    @Test
    void touchesOnlyWhatIsThere() {
        assertThat(desk.write("k").bare(OperationCode.TOUCH, "").code()).isEqualTo(ResultCode.NOT_FOUND);
        desk.write("k").write("a", 1).result();
        assertThat(desk.write("k").bare(OperationCode.TOUCH, "").result().generation())
                .isEqualTo(2);
        assertThat(desk.bins("k")).isEqualTo("a=1");
    }

    @ParameterizedTest
    @CsvSource({
        // there beforehand, flags of the second and third byte, code, bins afterwards
        "false, 0,    0,    0, b=2",
        "true,  0,    0,    0, a=1 b=2",
        "false, 0x20, 0,    0, b=2",
        "true,  0x20, 0,    5, a=1",
        "false, 0,    0x08, 2, ''",
        "true,  0,    0x08, 0, a=1 b=2",
        "false, 0,    0x10, 0, b=2",
        "true,  0,    0x10, 0, b=2",
        "false, 0,    0x20, 2, ''",
        "true,  0,    0x20, 0, b=2"
    })
    void mindsWhatMayExist(boolean there, String info2, String info3, int code, String bins) {
        if (there) {
            desk.write("k").write("a", 1).result();
        }
        Desk.Request request = desk.write("k").write("b", 2);
        assertThat(request.info2(Integer.decode(info2))
                        .info3(Integer.decode(info3))
                        .code())
                .isEqualTo(code);
        assertThat(desk.bins("k")).isEqualTo(bins);
    }

    @ParameterizedTest
    @CsvSource({"11, ''", "14, ''", "5, a", "9, a", "10, a", "4, a", "13, a", "16, a"})
    void refusesToReplaceByWhatNeedsTheOldRecord(int operation, String bin) {
        desk.write("k").write("a", 1).result();
        assertThat(desk.write("k")
                        .info3(Info3.REPLACE_ONLY)
                        .bare(operation, bin)
                        .code())
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.write("k").info3(Info3.CREATE_OR_REPLACE).remove("a").code())
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.bins("k")).isEqualTo("a=1");
    }

    @ParameterizedTest
    @CsvSource({
        // flag: 4 equal, 8 greater; generation wanted; record at 2; code
        "0x04, 2, 0",
        "0x04, 1, 3",
        "0x04, 0, 3",
        "0x08, 3, 0",
        "0x08, 2, 3",
        "0x08, 1, 3"
    })
    void comparesGenerations(String flag, int generation, int code) {
        desk.write("k").write("a", 1).result();
        desk.write("k").write("a", 2).result();
        TransactionResult result = desk.write("k")
                .write("a", 3)
                .info2(Integer.decode(flag))
                .generation(generation)
                .result();
        assertThat(result.resultCode()).isEqualTo(code);
        assertThat(result.generation()).isEqualTo(code == 0 ? 3 : 2);
        assertThat(desk.test.counters().value(NamespaceCounter.FAIL_GENERATION)).isEqualTo(code == 0 ? 0 : 1);
    }

    @Test
    void comparesGenerationsOfMissingRecordsWithZero() {
        assertThat(desk.write("k")
                        .write("a", 1)
                        .info2(Info2.GENERATION)
                        .generation(1)
                        .code())
                .isEqualTo(ResultCode.GENERATION);
        assertThat(desk.write("k").write("a", 1).info2(Info2.GENERATION).code()).isEqualTo(ResultCode.OK);
    }

    @Test
    void keepsRecordsInTheirSet() {
        desk.write("k").write("a", 1).result();
        assertThat(desk.write("k").set("other").write("a", 2).code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.write("k").set("").write("a", 2).code()).isEqualTo(ResultCode.PARAMETER);
        desk.writeWithoutSet("n").write("a", 1).result();
        assertThat(desk.writeWithoutSet("n").set("s").write("a", 2).code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.writeIn("x".repeat(64), "k").write("a", 1).code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.test.sets()).extracting(RecordSet::name).containsExactly("s");
    }

    @Test
    void wantsASetWhereTheNamespaceDoes() {
        desk.test.configure(NamespaceSetting.DISALLOW_NULL_SETNAME, 1);
        assertThat(desk.writeWithoutSet("k").write("a", 1).code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.write("k").write("a", 1).code()).isEqualTo(ResultCode.OK);
    }

    @Test
    void storesTheKeyOnceItIsSentAndComparesItFromThen() {
        byte[] one = Particle.ofInteger(1).data();
        byte[] two = Particle.ofInteger(2).data();
        desk.write("k").write("a", 1).result();
        assertThat(desk.write("k").key(ParticleType.INTEGER, one).write("a", 2).code())
                .isEqualTo(ResultCode.OK);
        assertThat(desk.write("k").key(ParticleType.INTEGER, two).write("a", 3).code())
                .isEqualTo(ResultCode.KEY_MISMATCH);
        assertThat(desk.write("k").write("a", 4).code()).isEqualTo(ResultCode.OK);
        assertThat(desk.read("k")
                        .key(ParticleType.INTEGER, two)
                        .info1(Info1.GET_ALL)
                        .code())
                .isEqualTo(ResultCode.KEY_MISMATCH);
        assertThat(desk.write("new")
                        .key(ParticleType.INTEGER, new byte[4])
                        .write("a", 1)
                        .code())
                .isEqualTo(ResultCode.UNSUPPORTED_FEATURE);
    }

    @Test
    void limitsNamesSizesAndCounts() {
        assertThat(desk.write("k").write("exactly15letter", 1).code()).isEqualTo(ResultCode.OK);
        assertThat(desk.write("k").write("sixteen-letters!", 1).code()).isEqualTo(ResultCode.BIN_NAME);
        assertThat(desk.write("k").write("nul\0", 1).code()).isEqualTo(ResultCode.BIN_NAME);
        assertThat(desk.write("k").write("", 1).code()).isEqualTo(ResultCode.OK);
        assertThat(desk.write("k").code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.write("big").write("a", "x".repeat(MILLION)).code()).isEqualTo(ResultCode.OK);
        assertThat(desk.write("big").write("b", "x".repeat(MILLION)).code()).isEqualTo(ResultCode.RECORD_TOO_BIG);
        assertThat(desk.test.counters().value(NamespaceCounter.FAIL_RECORD_TOO_BIG))
                .isOne();
    }

    @Test
    void limitsBinsAndOperations() {
        Desk.Request most = desk.write("k");
        for (int i = 0; i < 32_767; i++) {
            most.write("b" + i, i);
        }
        assertThat(most.code()).isEqualTo(ResultCode.OK);
        assertThat(desk.write("k").write("more", 1).code()).isEqualTo(ResultCode.PARAMETER);
        Desk.Request tooMany = desk.write("k");
        for (int i = 0; i <= 32 * 1024; i++) {
            tooMany.write("b0", i);
        }
        assertThat(tooMany.code()).isEqualTo(ResultCode.PARAMETER);
    }

    @Test
    void refusesDurableDeletesButNotDurableWrites() {
        desk.write("k").write("a", 1).result();
        assertThat(desk.delete("k").info2(Info2.DURABLE_DELETE).code()).isEqualTo(ResultCode.ENTERPRISE_ONLY);
        assertThat(desk.write("k").info2(Info2.DURABLE_DELETE).remove("a").code())
                .isEqualTo(ResultCode.ENTERPRISE_ONLY);
        assertThat(desk.write("k").info2(Info2.DURABLE_DELETE).write("b", 2).code())
                .isEqualTo(ResultCode.OK);
        assertThat(desk.bins("k")).isEqualTo("a=1 b=2");
    }

    @Test
    void leavesTheRecordAloneWhenOneOperationFails() {
        desk.write("k").write("a", 1).write("t", "text").result();
        Desk.Request half = desk.write("k").write("a", 2).add("t", 1);
        TransactionResult result = half.result();
        assertThat(result.resultCode()).isEqualTo(ResultCode.INCOMPATIBLE_TYPE);
        assertThat(result.generation()).isOne();
        assertThat(result.answers()).isEmpty();
        assertThat(desk.bins("k")).isEqualTo("a=1 t=text");
    }

    @Test
    void refusesValuesThatNoBinCanHave() {
        assertThat(desk.write("k")
                        .operation(OperationCode.WRITE, "a", new Particle(99, new byte[8]))
                        .code())
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.write("k")
                        .operation(OperationCode.WRITE, "a", new Particle(ParticleType.INTEGER, new byte[3]))
                        .code())
                .isEqualTo(ResultCode.PARAMETER);
        desk.write("k")
                .operation(OperationCode.WRITE, "a", new Particle(ParticleType.INTEGER, new byte[] {1, 0, 0, 0}))
                .result();
        assertThat(desk.bins("k")).isEqualTo("a=16777216");
    }

    @Test
    void countsWhatASetHolds() {
        desk.write("k1").write("a", 1).result();
        desk.write("k2").write("a", 1).result();
        RecordSet set = desk.test.set("s").orElseThrow();
        assertThat(set.objects()).isEqualTo(2);
        assertThat(set.dataBytes()).isEqualTo(2 * 48);
        desk.write("k1").write("b", "a longer text than before").result();
        assertThat(set.dataBytes()).isEqualTo(48 + 80);
        desk.delete("k1").result();
        assertThat(set.objects()).isOne();
        assertThat(desk.test.dataBytes()).isEqualTo(48);
    }
}
