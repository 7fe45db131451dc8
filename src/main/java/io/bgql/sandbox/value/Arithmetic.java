package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** Power, logarithm, remainder and absolute value. */
final class Arithmetic {
    private Arithmetic() {}

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        if (instruction.opcode() == Opcode.ABS) {
            instruction.expectSize(1);
            Node operand = instruction.expression();
            if (operand.type() != StaticType.INTEGER && operand.type() != StaticType.FLOAT) {
                throw instruction.invalid("no number but type " + operand.type());
            }
            return new Absolute(operand);
        }
        instruction.expectSize(2);
        if (instruction.opcode() == Opcode.MOD) {
            return new Remainder(
                    instruction.expression(StaticType.INTEGER), instruction.expression(StaticType.INTEGER));
        }
        Node left = instruction.expression(StaticType.FLOAT);
        Node right = instruction.expression(StaticType.FLOAT);
        return new OfDoubles(instruction.opcode() == Opcode.POW, left, right);
    }

    private record OfDoubles(boolean power, Node left, Node right) implements Node {
        @Override
        public int type() {
            return StaticType.FLOAT;
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            if (left.evaluate(evaluation) instanceof Element.Float64 first
                    && right.evaluate(evaluation) instanceof Element.Float64 second) {
                return new Element.Float64(
                        power
                                ? power(first.value(), second.value())
                                : Math.log(first.value()) / Math.log(second.value()));
            }
            return null;
        }

        /** As C has it, where one to any power is one, and so is minus one to an infinite one. */
        private static double power(double base, double exponent) {
            return base == 1 || (base == -1 && Double.isInfinite(exponent)) ? 1 : Math.pow(base, exponent);
        }
    }

    /** Takes the sign of the dividend; by zero it is unknown. */
    private record Remainder(Node left, Node right) implements Node {
        @Override
        public int type() {
            return StaticType.INTEGER;
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            if (left.evaluate(evaluation) instanceof Element.Int64 dividend
                    && right.evaluate(evaluation) instanceof Element.Int64 divisor
                    && divisor.value() != 0) {
                return new Element.Int64(dividend.value() % divisor.value());
            }
            return null;
        }
    }

    private record Absolute(Node operand) implements Node {
        @Override
        public int type() {
            return operand.type();
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            Element value = operand.evaluate(evaluation);
            if (value instanceof Element.Int64 integer) {
                long number = integer.value();
                return new Element.Int64(number < 0 ? -number : number);
            }
            return value instanceof Element.Float64 number ? new Element.Float64(Math.abs(number.value())) : null;
        }
    }
}
