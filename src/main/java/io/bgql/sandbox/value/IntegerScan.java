package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** The number of one bits, and the place (0..63 from the left, -1 for none) of the first or last bit of a kind. */
final class IntegerScan {
    private IntegerScan() {}

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        if (instruction.opcode() == Opcode.INT_COUNT) {
            instruction.expectSize(1);
            return new Count(instruction.expression(StaticType.INTEGER));
        }
        instruction.expectSize(2);
        Node operand = instruction.expression(StaticType.INTEGER);
        Node wanted = instruction.expression(StaticType.BOOL);
        return new Scan(instruction.opcode() == Opcode.INT_LSCAN, operand, wanted);
    }

    private record Count(Node operand) implements Node {
        @Override
        public int type() {
            return StaticType.INTEGER;
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            return operand.evaluate(evaluation) instanceof Element.Int64 value
                    ? new Element.Int64(Long.bitCount(value.value()))
                    : null;
        }
    }

    private record Scan(boolean fromLeft, Node operand, Node wanted) implements Node {
        @Override
        public int type() {
            return StaticType.INTEGER;
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            if (!(operand.evaluate(evaluation) instanceof Element.Int64 value)) {
                return null;
            }
            Element bit = wanted.evaluate(evaluation);
            if (bit == null) {
                return null;
            }
            long bits = bit == Element.Bool.TRUE ? value.value() : ~value.value();
            if (bits == 0) {
                return new Element.Int64(-1);
            }
            return new Element.Int64(
                    fromLeft ? Long.numberOfLeadingZeros(bits) : 63 - Long.numberOfTrailingZeros(bits));
        }
    }
}
