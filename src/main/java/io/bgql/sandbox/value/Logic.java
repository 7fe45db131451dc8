package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** Three-valued logic over two or more operands (one for not). */
final class Logic {
    private Logic() {}

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        if (instruction.opcode() == Opcode.NOT) {
            instruction.expectSize(1);
            return new Not(instruction.expression(StaticType.BOOL));
        }
        instruction.expectSizeAtLeast(2);
        Node[] operands = instruction.expressions(StaticType.BOOL);
        return switch (instruction.opcode()) {
            case Opcode.AND -> new Junction(operands, Element.Bool.FALSE);
            case Opcode.OR -> new Junction(operands, Element.Bool.TRUE);
            default -> new Exclusive(operands);
        };
    }

    private static Element.Bool not(Element value) {
        return value == Element.Bool.TRUE ? Element.Bool.FALSE : Element.Bool.TRUE;
    }

    /** And (one false decides) or or (one true decides), also behind unknowns. */
    private static final class Junction implements Node {
        private final Node[] operands;
        private final Element.Bool deciding;

        Junction(Node[] operands, Element.Bool deciding) {
            this.operands = operands;
            this.deciding = deciding;
        }

        @Override
        public int type() {
            return StaticType.BOOL;
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            boolean allKnown = true;
            for (Node operand : operands) {
                Element value = operand.evaluate(evaluation);
                if (value == deciding) {
                    return deciding;
                }
                allKnown &= value != null;
            }
            return allKnown ? not(deciding) : null;
        }
    }

    private record Not(Node operand) implements Node {
        @Override
        public int type() {
            return StaticType.BOOL;
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            Element value = operand.evaluate(evaluation);
            return value == null ? null : not(value);
        }
    }

    /** True when exactly one operand is; the first unknown ends it unknown, unless two were true before. */
    private static final class Exclusive implements Node {
        private final Node[] operands;

        Exclusive(Node[] operands) {
            this.operands = operands;
        }

        @Override
        public int type() {
            return StaticType.BOOL;
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            boolean found = false;
            for (Node operand : operands) {
                Element value = operand.evaluate(evaluation);
                if (value == null) {
                    return null;
                }
                if (value == Element.Bool.TRUE) {
                    if (found) {
                        return Element.Bool.FALSE;
                    }
                    found = true;
                }
            }
            return Element.Bool.of(found);
        }
    }
}
