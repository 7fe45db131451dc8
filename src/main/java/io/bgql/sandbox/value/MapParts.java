package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All keys or all values of a map as a list, in the order of the keys; unknown for anything that is no map. */
record MapParts(boolean keys, Node map) implements Node {
    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(1);
        return new MapParts(instruction.opcode() == Opcode.MAP_KEYS, instruction.expression());
    }

    @Override
    public int type() {
        return StaticType.LIST;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        if (!(map.evaluate(evaluation) instanceof ElementMap found)) {
            return null;
        }
        List<Element> parts = new ArrayList<>(found.entries().size());
        for (ElementMap.Entry entry : found.entries()) {
            parts.add(keys ? entry.key() : entry.value());
        }
        return new ElementList(parts, false);
    }
}
