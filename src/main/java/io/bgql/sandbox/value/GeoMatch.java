package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether one of two shapes is a point and the other a region it lies in. */
final class GeoMatch implements Node {
    private final Node left;
    private final Node right;
    private final Optional<GeoShape> constantLeft;
    private final Optional<GeoShape> constantRight;

    private GeoMatch(Node left, Node right) {
        this.left = left;
        this.right = right;
        this.constantLeft = constant(left);
        this.constantRight = constant(right);
    }

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(2);
        return new GeoMatch(instruction.expression(StaticType.GEOJSON), instruction.expression(StaticType.GEOJSON));
    }

    private static Optional<GeoShape> constant(Node node) {
        return node instanceof Constant constant && constant.value() instanceof Element.Bytes json
                ? GeoShape.parse(json.data())
                : Optional.empty();
    }

    @Override
    public int type() {
        return StaticType.BOOL;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        GeoShape first = shape(left, constantLeft, evaluation);
        GeoShape second = first == null ? null : shape(right, constantRight, evaluation);
        if (first == null || second == null) {
            return null;
        }
        return Element.Bool.of(first.contains(second) || second.contains(first));
    }

    private static @Nullable GeoShape shape(Node node, Optional<GeoShape> constant, Evaluation evaluation) {
        if (constant.isPresent()) {
            return constant.get();
        }
        return node.evaluate(evaluation) instanceof Element.Bytes json
                ? GeoShape.parse(json.data()).orElse(null)
                : null;
    }
}
