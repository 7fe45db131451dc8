package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** And, or, exclusive or of the bits of one or more integers; not of one. */
final class IntegerLogic implements Node {
    private final int opcode;
    private final Node[] operands;

    private IntegerLogic(int opcode, Node[] operands) {
        this.opcode = opcode;
        this.operands = operands;
    }

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        if (instruction.opcode() == Opcode.INT_NOT) {
            instruction.expectSize(1);
        }
        instruction.expectSizeAtLeast(1);
        return new IntegerLogic(instruction.opcode(), instruction.expressions(StaticType.INTEGER));
    }

    @Override
    public int type() {
        return StaticType.INTEGER;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        if (!(operands[0].evaluate(evaluation) instanceof Element.Int64 first)) {
            return null;
        }
        long result = opcode == Opcode.INT_NOT ? ~first.value() : first.value();
        for (int i = 1; i < operands.length; i++) {
            if (!(operands[i].evaluate(evaluation) instanceof Element.Int64 next)) {
                return null;
            }
            result = switch (opcode) {
                case Opcode.INT_AND -> result & next.value();
                case Opcode.INT_OR -> result | next.value();
                default -> result ^ next.value();
            };
        }
        return new Element.Int64(result);
    }
}
