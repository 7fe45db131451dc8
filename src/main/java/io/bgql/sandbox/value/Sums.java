package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** Add, subtract, multiply, divide, minimum and maximum of one or more numbers, all integers or all doubles. */
final class Sums {
    private Sums() {}

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSizeAtLeast(1);
        Node[] operands = new Node[instruction.size()];
        operands[0] = instruction.expression();
        int type = operands[0].type();
        if (type != StaticType.INTEGER && type != StaticType.FLOAT) {
            throw instruction.invalid("no number but type " + type);
        }
        for (int i = 1; i < operands.length; i++) {
            operands[i] = instruction.expression(type);
        }
        return type == StaticType.INTEGER
                ? new OfIntegers(instruction.opcode(), operands)
                : new OfDoubles(instruction.opcode(), operands);
    }

    /** Two's complement: overflow wraps. */
    private static final class OfIntegers implements Node {
        private final int opcode;
        private final Node[] operands;

        OfIntegers(int opcode, Node[] operands) {
            this.opcode = opcode;
            this.operands = operands;
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
            long result = first.value();
            long product = 1;
            for (int i = 1; i < operands.length; i++) {
                if (!(operands[i].evaluate(evaluation) instanceof Element.Int64 next)) {
                    return null;
                }
                if (opcode == Opcode.DIV) {
                    product *= next.value();
                } else {
                    result = step(result, next.value());
                }
            }
            if (opcode == Opcode.DIV) {
                return operands.length == 1 ? divided(1, result) : divided(result, product);
            }
            return new Element.Int64(opcode == Opcode.SUB && operands.length == 1 ? -result : result);
        }

        private long step(long result, long next) {
            return switch (opcode) {
                case Opcode.ADD -> result + next;
                case Opcode.SUB -> result - next;
                case Opcode.MUL -> result * next;
                case Opcode.MIN -> Math.min(result, next);
                default -> Math.max(result, next);
            };
        }

        private static @Nullable Element divided(long dividend, long divisor) {
            return divisor == 0 ? null : new Element.Int64(dividend / divisor);
        }
    }

    /** Minimum and maximum keep the first of two when one is NaN. */
    private static final class OfDoubles implements Node {
        private final int opcode;
        private final Node[] operands;

        OfDoubles(int opcode, Node[] operands) {
            this.opcode = opcode;
            this.operands = operands;
        }

        @Override
        public int type() {
            return StaticType.FLOAT;
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            if (!(operands[0].evaluate(evaluation) instanceof Element.Float64 first)) {
                return null;
            }
            double result = first.value();
            double product = 1;
            for (int i = 1; i < operands.length; i++) {
                if (!(operands[i].evaluate(evaluation) instanceof Element.Float64 next)) {
                    return null;
                }
                if (opcode == Opcode.DIV) {
                    product *= next.value();
                } else {
                    result = step(result, next.value());
                }
            }
            if (opcode == Opcode.DIV) {
                return new Element.Float64(operands.length == 1 ? 1 / result : result / product);
            }
            // Zero minus zero is zero, where its negation would be minus zero.
            return new Element.Float64(opcode == Opcode.SUB && operands.length == 1 ? 0 - result : result);
        }

        private double step(double result, double next) {
            return switch (opcode) {
                case Opcode.ADD -> result + next;
                case Opcode.SUB -> result - next;
                case Opcode.MUL -> result * next;
                case Opcode.MIN -> result > next ? next : result;
                default -> result < next ? next : result;
            };
        }
    }
}
