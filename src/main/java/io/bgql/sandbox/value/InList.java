package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** Whether a list holds a value; an integer is never equal to a double. */
record InList(Node value, Node list) implements Node {
    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(2);
        return new InList(instruction.expression(), instruction.expression(StaticType.LIST));
    }

    @Override
    public int type() {
        return StaticType.BOOL;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        Element wanted = value.evaluate(evaluation);
        if (wanted == null || !(list.evaluate(evaluation) instanceof ElementList searched)) {
            return null;
        }
        for (Element item : searched.items()) {
            if (Ordering.compare(wanted, item) == 0) {
                return Element.Bool.TRUE;
            }
        }
        return Element.Bool.FALSE;
    }
}
