package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Increment, append, prepend, expressions written to bins, and what is not supported. */
class BinOperationsTest {
    private static final int CREATE_ONLY = 1;
    private static final int UPDATE_ONLY = 2;
    private static final int ALLOW_DELETE = 4;
    private static final int POLICY_NO_FAIL = 8;
    private static final int EVAL_NO_FAIL = 16;

    private static final Particle SEVEN = Particle.ofInteger(7);
    private static final String NIL = "c0";
    private static final String UNKNOWN = "9100";

    private static Outcome applied(int code, @Nullable Particle bin, Particle value) throws RefusedOperation {
        return BinOperations.apply(code, bin, value.type(), value.data(), new RecordFixture());
    }

    private static Outcome written(@Nullable Particle bin, String expression, int flags) throws RefusedOperation {
        byte[] operation = HexFormat.of().parseHex("92" + expression + String.format("%02x", flags));
        return BinOperations.apply(OperationCode.EXP_MODIFY, bin, ParticleType.BLOB, operation, new RecordFixture());
    }

    private static Particle text(String text) {
        return new Particle(ParticleType.STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void incrementAddsNumbersOfOneKind() throws RefusedOperation {
        assertThat(applied(OperationCode.INCR, SEVEN, Particle.ofInteger(-9)))
                .isEqualTo(Outcome.changed(Particle.ofInteger(-2)));
        assertThat(applied(OperationCode.INCR, Particle.ofInteger(Long.MAX_VALUE), Particle.ofInteger(1)))
                .isEqualTo(Outcome.changed(Particle.ofInteger(Long.MIN_VALUE)));
        assertThat(applied(OperationCode.INCR, Particle.ofFloat(1.5), Particle.ofFloat(1)))
                .isEqualTo(Outcome.changed(Particle.ofFloat(2.5)));
        assertThat(applied(OperationCode.INCR, SEVEN, Particle.ofFloat(1)))
                .isEqualTo(Outcome.failed(ResultCode.INCOMPATIBLE_TYPE));
        assertThat(applied(OperationCode.INCR, text("a"), text("b")))
                .isEqualTo(Outcome.failed(ResultCode.INCOMPATIBLE_TYPE));
    }

    @Test
    void aMissingBinTakesWhateverIsSent() throws RefusedOperation {
        assertThat(applied(OperationCode.INCR, null, text("a"))).isEqualTo(Outcome.changed(text("a")));
        assertThat(applied(OperationCode.APPEND, null, SEVEN)).isEqualTo(Outcome.changed(SEVEN));
    }

    @Test
    void textIsJoinedAtEitherEnd() throws RefusedOperation {
        assertThat(applied(OperationCode.APPEND, text("ab"), text("cd"))).isEqualTo(Outcome.changed(text("abcd")));
        assertThat(applied(OperationCode.PREPEND, text("ab"), text("cd"))).isEqualTo(Outcome.changed(text("cdab")));
        assertThat(applied(OperationCode.APPEND, text("ab"), SEVEN))
                .isEqualTo(Outcome.failed(ResultCode.INCOMPATIBLE_TYPE));
    }

    @Test
    void theValueOfAnExpressionIsStored() throws RefusedOperation {
        assertThat(written(null, "05", 0)).isEqualTo(Outcome.changed(Particle.ofInteger(5)));
        assertThat(written(SEVEN, "9314935102a16901", 0)).isEqualTo(Outcome.changed(Particle.ofInteger(8)));
    }

    @Test
    void policiesAreCheckedBeforeTheExpression() throws RefusedOperation {
        assertThat(written(SEVEN, UNKNOWN, CREATE_ONLY)).isEqualTo(Outcome.failed(ResultCode.BIN_EXISTS));
        assertThat(written(null, UNKNOWN, UPDATE_ONLY)).isEqualTo(Outcome.failed(ResultCode.BIN_NOT_FOUND));
        assertThat(written(SEVEN, UNKNOWN, CREATE_ONLY | POLICY_NO_FAIL)).isEqualTo(Outcome.nothing());
        assertThat(written(null, UNKNOWN, UPDATE_ONLY | POLICY_NO_FAIL)).isEqualTo(Outcome.nothing());
    }

    @Test
    void anUnknownValueFailsUnlessThatIsForgiven() throws RefusedOperation {
        assertThat(written(SEVEN, UNKNOWN, 0)).isEqualTo(Outcome.failed(ResultCode.OP_NOT_APPLICABLE));
        assertThat(written(SEVEN, UNKNOWN, POLICY_NO_FAIL)).isEqualTo(Outcome.failed(ResultCode.OP_NOT_APPLICABLE));
        assertThat(written(SEVEN, UNKNOWN, EVAL_NO_FAIL)).isEqualTo(Outcome.nothing());
    }

    @Test
    void nilRemovesTheBinOnlyWhereAllowed() throws RefusedOperation {
        assertThat(written(null, NIL, 0)).isEqualTo(Outcome.nothing());
        assertThat(written(SEVEN, NIL, ALLOW_DELETE)).isEqualTo(Outcome.removed());
        assertThat(written(SEVEN, NIL, 0)).isEqualTo(Outcome.failed(ResultCode.OP_NOT_APPLICABLE));
        assertThat(written(SEVEN, NIL, UPDATE_ONLY)).isEqualTo(Outcome.nothing());
    }

    @Test
    void unknownFlagsAndInvalidExpressionsAreParameterErrors() throws RefusedOperation {
        assertThat(written(SEVEN, "05", 32)).isEqualTo(Outcome.failed(ResultCode.PARAMETER));
        assertThat(written(SEVEN, "90", 0)).isEqualTo(Outcome.failed(ResultCode.PARAMETER));
        Outcome withoutFlags = BinOperations.apply(
                OperationCode.EXP_MODIFY, null, ParticleType.BLOB, new byte[] {(byte) 0x91, 5}, new RecordFixture());
        assertThat(withoutFlags).isEqualTo(Outcome.changed(Particle.ofInteger(5)));
    }

    @Test
    void whatDoesNotFitOrIsNotSupportedSaysSo() throws RefusedOperation {
        Particle value = new Particle(ParticleType.BLOB, HexFormat.of().parseHex("9132"));
        assertThat(applied(OperationCode.HLL_READ, SEVEN, value))
                .isEqualTo(Outcome.failed(ResultCode.INCOMPATIBLE_TYPE));
        assertThat(applied(6, SEVEN, value)).isEqualTo(Outcome.failed(ResultCode.PARAMETER));
        Particle select = new Particle(ParticleType.BLOB, HexFormat.of().parseHex("93ccfe90000000"));
        assertThat(applied(OperationCode.CDT_READ, new Particle(ParticleType.LIST, new byte[] {(byte) 0x90}), select)
                        .resultCode())
                .isNotEqualTo(ResultCode.OK);
    }
}
