package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** Definitions of variables and the expression they hold in; an unknown definition hurts only where it is used. */
final class Let implements Node {
    private final int firstPosition;
    private final Node[] definitions;
    private final Node body;

    private Let(int firstPosition, Node[] definitions, Node body) {
        this.firstPosition = firstPosition;
        this.definitions = definitions;
        this.body = body;
    }

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSizeAtLeast(3);
        if (instruction.size() % 2 == 0) {
            throw instruction.invalid("a name without a definition");
        }
        Scope scope = instruction.builder().scope();
        int first = scope.size();
        Node[] definitions = new Node[instruction.size() / 2];
        for (int i = 0; i < definitions.length; i++) {
            scope.declare(instruction.in().readName());
            definitions[i] = instruction.expression();
            scope.define(first + i, definitions[i].type());
        }
        Node body = instruction.expression();
        scope.leave(first);
        return new Let(first, definitions, body);
    }

    @Override
    public int type() {
        return body.type();
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        for (int i = 0; i < definitions.length; i++) {
            evaluation.define(firstPosition + i, definitions[i].evaluate(evaluation));
        }
        return body.evaluate(evaluation);
    }
}
