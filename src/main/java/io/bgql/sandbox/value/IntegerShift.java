package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** Shifts by a count taken modulo 64, as x86 and Java both do. */
record IntegerShift(int opcode, Node operand, Node count) implements Node {
    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(2);
        Node operand = instruction.expression(StaticType.INTEGER);
        return new IntegerShift(instruction.opcode(), operand, instruction.expression(StaticType.INTEGER));
    }

    @Override
    public int type() {
        return StaticType.INTEGER;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        if (operand.evaluate(evaluation) instanceof Element.Int64 value
                && count.evaluate(evaluation) instanceof Element.Int64 distance) {
            int bits = (int) distance.value();
            return new Element.Int64(
                    switch (opcode) {
                        case Opcode.INT_LSHIFT -> value.value() << bits;
                        case Opcode.INT_RSHIFT -> value.value() >>> bits;
                        default -> value.value() >> bits;
                    });
        }
        return null;
    }
}
