package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** One of the six comparisons of two values of the same static type. */
record Comparison(int opcode, Node left, Node right) implements Node {
    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(2);
        Node left = instruction.expression();
        Node right = instruction.expression(left.type());
        if (left.type() >= StaticType.GEOJSON) {
            throw instruction.invalid("values of type " + left.type() + " have no order");
        }
        return new Comparison(instruction.opcode(), left, right);
    }

    @Override
    public int type() {
        return StaticType.BOOL;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        Element first = left.evaluate(evaluation);
        if (first == null) {
            return null;
        }
        Element second = right.evaluate(evaluation);
        if (second == null) {
            return null;
        }
        return switch (left.type()) {
            case StaticType.FLOAT -> floats(((Element.Float64) first).value(), ((Element.Float64) second).value());
            case StaticType.LIST, StaticType.MAP -> collections(first, second);
            default -> outcome(Ordering.compare(first, second));
        };
    }

    /** Unknown when a map without order is met before the comparison is decided. */
    private @Nullable Element collections(Element first, Element second) {
        UnorderedMaps unordered = new UnorderedMaps();
        int order = Ordering.compare(first, second, unordered);
        return unordered.met() ? null : outcome(order);
    }

    private Element.Bool outcome(int order) {
        return Element.Bool.of(
                switch (opcode) {
                    case Opcode.EQ -> order == 0;
                    case Opcode.NE -> order != 0;
                    case Opcode.GT -> order > 0;
                    case Opcode.GE -> order >= 0;
                    case Opcode.LT -> order < 0;
                    default -> order <= 0;
                });
    }

    /** As the machine compares: whatever is asked of NaN is false, but that it is unequal. */
    private Element.Bool floats(double first, double second) {
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return Element.Bool.of(opcode == Opcode.NE);
        }
        return outcome(first == second ? 0 : Double.compare(first, second));
    }
}
