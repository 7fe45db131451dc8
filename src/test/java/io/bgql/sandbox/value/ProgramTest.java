package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Filters in their two phases, and limits of what is compiled. */
class ProgramTest {
    private static Program program(String hex) throws InvalidExpression {
        return Program.build(HexFormat.of().parseHex(hex));
    }

    @Test
    void metadataAloneMayDecide() throws Exception {
        String setIsEx = "93019146a3036578";
        String binIsSeven = "9301935102a16907";
        RecordView record = new RecordFixture();

        assertThat(program("9311" + setIsEx + binIsSeven).matchMetadata(record)).isEqualTo(Truth.TRUE);
        assertThat(program("9310" + setIsEx + binIsSeven).matchMetadata(record)).isEqualTo(Truth.UNKNOWN);

        String setIsEmpty = "93019146a103";
        assertThat(program("9310" + setIsEmpty + binIsSeven).matchMetadata(record))
                .isEqualTo(Truth.FALSE);
        assertThat(program(binIsSeven).matchMetadata(record)).isEqualTo(Truth.UNKNOWN);
        assertThat(program(binIsSeven).match(record)).isEqualTo(Truth.TRUE);
    }

    @Test
    void binTypesAndKeysAreUnknownBeforeTheRecordIsRead() throws Exception {
        RecordView record = new RecordFixture();
        assertThat(program("93019252a16901").matchMetadata(record)).isEqualTo(Truth.UNKNOWN);
        assertThat(program("9301925003a3036b31").matchMetadata(record)).isEqualTo(Truth.UNKNOWN);
        assertThat(program("9301925003a3036b31").match(record)).isEqualTo(Truth.TRUE);
        assertThat(program("9147").matchMetadata(record)).isEqualTo(Truth.TRUE);
    }

    @Test
    void deepExpressionsAreRefusedAndThoseBelowTheLimitWork() throws Exception {
        assertThatThrownBy(() -> program("9212".repeat(100_000) + "c3")).isInstanceOf(InvalidExpression.class);
        assertThat(program("9212".repeat(998) + "c3").match(new RecordFixture()))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void bytesBehindTheExpressionAreRefused() {
        assertThatThrownBy(() -> program("c3c3")).isInstanceOf(InvalidExpression.class);
    }
}
