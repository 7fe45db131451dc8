package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ResultCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time to live: what a write may ask for, what it leaves, and what happens when it is over. */
class TimeToLiveTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        // default of the namespace, of the set, ttl written, seconds left; 0 is never
        "0,   0,  0,         0",
        "100, 0,  0,         100",
        "100, 7,  0,         7",
        "100, -1, 0,         0",
        "0,   7,  0,         7",
        "100, 7,  50,        50",
        "100, 7,  -1,        0",
        "100, 7,  -2,        7",
        "0,   0,  315360000, 315360000"
    })
    void leavesTheTimeAskedFor(int ofNamespace, int ofSet, int asked, int left) {
        desk.write("first").write("a", 1).result();
        desk.test.configure(NamespaceSetting.DEFAULT_TTL, ofNamespace);
        desk.test.set("s").orElseThrow().defaultTtl(ofSet);
        TransactionResult result = desk.write("k").write("a", 1).ttl(asked).result();
        assertThat(result.voidTime()).isEqualTo(left == 0 ? 0 : desk.hand.seconds() + left);
    }

    @Test
    void keepsTheTimeWhenAskedToAndElseBeginsAnew() {
        int until = desk.write("k").write("a", 1).ttl(1000).result().voidTime();
        desk.hand.passSeconds(10);
        assertThat(desk.write("k").write("a", 2).ttl(-2).result().voidTime()).isEqualTo(until);
        assertThat(desk.write("k").write("a", 3).ttl(1000).result().voidTime()).isEqualTo(until + 10);
        assertThat(desk.write("k").write("a", 4).result().voidTime()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"315360001", "-3", "-2147483648"})
    void refusesTimesThatMakeNoSense(int ttl) {
        assertThat(desk.write("k").write("a", 1).ttl(ttl).code()).isEqualTo(ResultCode.PARAMETER);
    }

    @Test
    void refusesTimesWhereNothingEverExpires() {
        assertThat(desk.write(desk.bar, "k").write("a", 1).ttl(5).code()).isEqualTo(ResultCode.FORBIDDEN);
        assertThat(desk.write(desk.bar, "k").write("a", 1).ttl(-1).code()).isEqualTo(ResultCode.OK);
        assertThat(desk.write(desk.bar, "k").write("a", 1).ttl(-2).code()).isEqualTo(ResultCode.OK);
        assertThat(desk.write(desk.bar, "k").write("a", 1).code()).isEqualTo(ResultCode.OK);
        assertThat(desk.bar.configure(NamespaceSetting.DEFAULT_TTL, 5)).isFalse();
        desk.bar.set("s").orElseThrow().defaultTtl(5);
        assertThat(desk.write(desk.bar, "k").write("a", 1).code()).isEqualTo(ResultCode.FORBIDDEN);
        desk.bar.configure(NamespaceSetting.ALLOW_TTL_WITHOUT_NSUP, 1);
        assertThat(desk.write(desk.bar, "k").write("a", 1).code()).isEqualTo(ResultCode.OK);
    }

    @Test
    void doesNotShortenWhereThatIsSwitchedOff() {
        int until = desk.write("k").write("a", 1).ttl(1000).result().voidTime();
        desk.test.configure(NamespaceSetting.APPLY_TTL_REDUCTIONS, 0);
        assertThat(desk.write("k").write("a", 1).ttl(10).result().voidTime()).isEqualTo(until);
        assertThat(desk.write("k").write("a", 1).ttl(2000).result().voidTime()).isEqualTo(until + 1000);
    }

    @Test
    void showsARecordThroughTheWholeSecondOfItsEnd() {
        desk.write("k").write("a", 1).ttl(10).result();
        desk.hand.passMillis(10_999);
        assertThat(desk.bins("k")).isEqualTo("a=1");
        desk.hand.passMillis(1);
        TransactionResult over = desk.read("k").info1(Info1.GET_ALL).result();
        assertThat(over.resultCode()).isEqualTo(ResultCode.NOT_FOUND);
        assertThat(over.generation()).isOne();
        assertThat(over.voidTime()).isEqualTo(desk.hand.seconds() - 1);
        assertThat(desk.test.objects()).isOne();
    }

    @Test
    void takesAnExpiredRecordForMissing() {
        desk.write("k").write("a", 1).ttl(10).result();
        desk.hand.passSeconds(11);
        assertThat(desk.write("k").bare(OperationCode.TOUCH, "").code()).isEqualTo(ResultCode.NOT_FOUND);
        assertThat(desk.write("k")
                        .info2(Info2.GENERATION)
                        .generation(1)
                        .write("b", 1)
                        .code())
                .isEqualTo(ResultCode.GENERATION);
        TransactionResult anew =
                desk.write("k").info2(Info2.CREATE_ONLY).set("s").write("b", 2).result();
        assertThat(anew.resultCode()).isEqualTo(ResultCode.OK);
        assertThat(anew.generation()).isOne();
        assertThat(desk.bins("k")).isEqualTo("b=2");
        assertThat(desk.test.objects()).isOne();
        assertThat(desk.test.dataBytes()).isEqualTo(48);
    }
}
