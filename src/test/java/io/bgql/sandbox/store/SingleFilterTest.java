package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.ResultCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters of requests for single records. */
class SingleFilterTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void write() {
        desk.write("k").write("n", 5).result();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void letsThroughOnlyWhatIsTrue() {
        assertThat(readIf(Expressions.binGreaterThan("n", 4))).isEqualTo(ResultCode.OK);
        assertThat(readIf(Expressions.binGreaterThan("n", 5))).isEqualTo(ResultCode.FILTERED_OUT);
        assertThat(readIf(Expressions.binGreaterThan("missing", 0))).isEqualTo(ResultCode.FILTERED_OUT);
        assertThat(readIf(Expressions.constant(false))).isEqualTo(ResultCode.FILTERED_OUT);
        assertThat(desk.test.counters().value(NamespaceCounter.CLIENT_READ_FILTERED_OUT))
                .isEqualTo(3);
    }

    @Test
    void holdsForWritesAndDeletesToo() {
        RecordFilter no = Expressions.binGreaterThan("n", 5);
        TransactionResult kept = desk.write("k").filter(no).write("n", 9).result();
        assertThat(kept.resultCode()).isEqualTo(ResultCode.FILTERED_OUT);
        assertThat(kept.generation()).isOne();
        assertThat(desk.delete("k").filter(no).code()).isEqualTo(ResultCode.FILTERED_OUT);
        assertThat(desk.bins("k")).isEqualTo("n=5");
        assertThat(desk.delete("k").filter(Expressions.binGreaterThan("n", 4)).code())
                .isEqualTo(ResultCode.OK);
    }

    @Test
    void refusesABrokenFilterOnlyWhenThereIsARecord() {
        RecordFilter broken = Expressions.justABin("n");
        assertThat(readIf(broken)).isEqualTo(ResultCode.PARAMETER);
        assertThat(desk.read("other").filter(broken).info1(Info1.GET_ALL).code())
                .isEqualTo(ResultCode.NOT_FOUND);
        assertThat(desk.write("new").filter(broken).write("n", 1).code()).isEqualTo(ResultCode.OK);
    }

    private int readIf(RecordFilter filter) {
        return desk.read("k").filter(filter).info1(Info1.GET_ALL).code();
    }
}
