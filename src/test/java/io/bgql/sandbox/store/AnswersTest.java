package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ResultCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which operations answer, and what. */
class AnswersTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void write() {
        desk.write("k").write("a", 1).write("t", "text").result();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void readsAllSomeOrNoBins() {
        assertThat(desk.read("k").info1(Info1.GET_ALL).answers()).isEqualTo("a=1 t=text");
        assertThat(desk.read("k").read("t").read("missing").answers()).isEqualTo("t=text");
        assertThat(desk.read("k").read("missing").answers()).isEmpty();
        TransactionResult header = desk.read("k").info1(Info1.NO_BIN_DATA).result();
        assertThat(header.answers()).isEmpty();
        assertThat(header.generation()).isOne();
    }

    @Test
    void answersEveryOperationWhenAskedTo() {
        assertThat(desk.read("k")
                        .info2(Info2.RESPOND_ALL_OPS)
                        .read("missing")
                        .read("a")
                        .answers())
                .isEqualTo("missing=null a=1");
        assertThat(desk.write("k")
                        .info2(Info2.RESPOND_ALL_OPS)
                        .write("b", 2)
                        .add("a", 4)
                        .read("a")
                        .remove("t")
                        .bare(OperationCode.TOUCH, "")
                        .answers())
                .isEqualTo("b=null a=null a=5 t=null");
    }

    @Test
    void readsWithinAWriteWhatThatWriteHasMade() {
        assertThat(desk.write("k").add("n", 5).add("n", 2).read("n").answers()).isEqualTo("n=7");
        assertThat(desk.write("k")
                        .info1(Info1.READ | Info1.GET_ALL)
                        .add("n", 1)
                        .bare(OperationCode.READ, "")
                        .answers())
                .isEqualTo("a=1 t=text n=8");
        assertThat(desk.write("k").write("z", 1).answers()).isEmpty();
    }

    @Test
    void startsAnewAfterAllBinsHaveGone() {
        assertThat(desk.write("k")
                        .bare(OperationCode.DELETE_ALL, "")
                        .write("only", 1)
                        .result()
                        .generation())
                .isEqualTo(2);
        assertThat(desk.bins("k")).isEqualTo("only=1");
    }

    @Test
    void refusesReadingThatIsNotAnnouncedOrDoesNotGoTogether() {
        assertThat(desk.write("k").bare(OperationCode.READ, "a").code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.write("k").info1(Info1.GET_ALL).read("a").code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.write("k")
                        .info1(Info1.READ | Info1.GET_ALL)
                        .info2(Info2.RESPOND_ALL_OPS)
                        .bare(OperationCode.READ, "")
                        .code())
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.write("k")
                        .info1(Info1.READ | Info1.GET_ALL)
                        .read("a")
                        .read("")
                        .code())
                .isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.read("k").code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.read("k").write("a", 1).code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.write("k").bare(6, "a").code()).isEqualTo(ResultCode.PARAMETER);
    }

    @Test
    void deletesAndSaysNothingOfGenerations() {
        assertThat(desk.delete("k").set("other").code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.delete("k").info2(Info2.GENERATION).generation(9).code())
                .isEqualTo(ResultCode.GENERATION);
        TransactionResult deleted = desk.delete("k").set("").result();
        assertThat(deleted.resultCode()).isEqualTo(ResultCode.OK);
        assertThat(deleted.generation()).isZero();
        assertThat(desk.delete("k").code()).isEqualTo(ResultCode.NOT_FOUND);
    }

    @Test
    void checksTheSetOfAReadOnlyIfOneIsSent() {
        assertThat(desk.read("k").set("").read("a").answers()).isEqualTo("a=1");
        assertThat(desk.read("k").set("other").read("a").code()).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.read("k").read("sixteen-letters!").code()).isEqualTo(ResultCode.BIN_NAME);
    }
}
