package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.ResultCode;
import org.junit.jupiter.api.Test;

/** Names of bins are kept for good, so their number has a limit; what is known stays of use. */
class BinNamesTest {
    private static final int MOST = 0xFFFF;

    @Test
    void aNameTooManyIsRefused() {
        try (Desk desk = new Desk()) {
            int named = 0;
            while (named < MOST) {
                Desk.Request request = desk.write("k" + named);
                for (int i = 0; i < 1000 && named < MOST; i++) {
                    request.write("b" + named++, 1);
                }
                assertThat(request.code()).isEqualTo(ResultCode.OK);
            }
            assertThat(desk.write("new").write("b0", 7).write("one too many", 1).code())
                    .isEqualTo(ResultCode.BIN_NAME);
            assertThat(desk.bins("new")).isEmpty();
            assertThat(desk.write("new").write("b0", 7).code()).isEqualTo(ResultCode.OK);
            assertThat(desk.bins("new")).isEqualTo("b0=7");
        }
    }
}
