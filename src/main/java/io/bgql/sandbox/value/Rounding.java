package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** Floor, ceiling, and the two ways between integers and doubles. */
record Rounding(int opcode, Node operand) implements Node {
    /** 2^63: the first double that no 64-bit integer can hold. */
    private static final double BEYOND_INTEGERS = 0x1p63;

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(1);
        boolean takesInteger = instruction.opcode() == Opcode.TO_FLOAT;
        Node operand = instruction.expression(takesInteger ? StaticType.INTEGER : StaticType.FLOAT);
        return new Rounding(instruction.opcode(), operand);
    }

    @Override
    public int type() {
        return opcode == Opcode.TO_INT ? StaticType.INTEGER : StaticType.FLOAT;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        Element value = operand.evaluate(evaluation);
        if (value instanceof Element.Int64 integer) {
            return new Element.Float64(integer.value());
        }
        if (!(value instanceof Element.Float64 number)) {
            return null;
        }
        return switch (opcode) {
            case Opcode.FLOOR -> new Element.Float64(Math.floor(number.value()));
            case Opcode.CEIL -> new Element.Float64(Math.ceil(number.value()));
            default -> new Element.Int64(truncated(number.value()));
        };
    }

    /** As x86 converts: NaN and whatever is out of range become the least integer, where Java's cast saturates. */
    private static long truncated(double number) {
        return number >= -BEYOND_INTEGERS && number < BEYOND_INTEGERS ? (long) number : Long.MIN_VALUE;
    }
}
