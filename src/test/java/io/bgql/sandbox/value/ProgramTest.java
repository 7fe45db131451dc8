package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.sandbox.wire.MsgpackWriter;
import java.nio.charset.StandardCharsets;
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

    @Test
    void whatGrowsWithEachStepStopsBeforeItIsTooLarge() throws Exception {
        for (int opcode : new int[] {CollectionOpcode.LIST_APPEND, CollectionOpcode.LIST_APPEND_ITEMS}) {
            assertThat(Program.build(lengthAfter(5, opcode)).evaluate(new RecordFixture()))
                    .isEqualTo(new Element.Int64(opcode == CollectionOpcode.LIST_APPEND ? 6 : 32));
            assertThat(Program.build(lengthAfter(60, opcode)).evaluate(new RecordFixture()))
                    .isNull();
        }
    }

    /** The length of a list that is added to itself again and again, each time under another name. */
    private static byte[] lengthAfter(int steps, int opcode) {
        MsgpackWriter out = new MsgpackWriter();
        out.writeListSize(2 * steps + 4);
        out.writeInteger(Opcode.LET);
        out.writeBytes(name(0));
        out.writeListSize(2);
        out.writeInteger(Opcode.QUOTE);
        out.writeListSize(1);
        out.writeInteger(7);
        for (int i = 0; i < steps; i++) {
            out.writeBytes(name(i + 1));
            call(out, StaticType.LIST, 0x40, opcode, i, 2);
        }
        call(out, StaticType.INTEGER, 0, CollectionOpcode.LIST_SIZE, steps, 1);
        return out.toByteArray();
    }

    private static byte[] name(int variable) {
        return ("v" + variable).getBytes(StandardCharsets.US_ASCII);
    }

    /** A call whose target, and whose argument if there is one, is a variable. */
    private static void call(MsgpackWriter out, int resultType, int system, int opcode, int variable, int size) {
        out.writeListSize(5);
        out.writeInteger(Opcode.CALL);
        out.writeInteger(resultType);
        out.writeInteger(system);
        out.writeListSize(size);
        out.writeInteger(opcode);
        for (int i = 0; i < size; i++) {
            out.writeListSize(2);
            out.writeInteger(Opcode.VARIABLE);
            out.writeBytes(name(variable));
        }
    }
}
