package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** Pairs of condition and value, and a default; only the branch taken is evaluated. */
final class Condition implements Node {
    private static final int NOT_SETTLED = -1;

    private final int type;
    private final Node[] conditions;
    private final Node[] values;
    private final Node otherwise;

    private Condition(int type, Node[] conditions, Node[] values, Node otherwise) {
        this.type = type;
        this.conditions = conditions;
        this.values = values;
        this.otherwise = otherwise;
    }

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSizeAtLeast(3);
        if (instruction.size() % 2 == 0) {
            throw instruction.invalid("no default");
        }
        int cases = instruction.size() / 2;
        Node[] conditions = new Node[cases];
        Node[] values = new Node[cases];
        int type = NOT_SETTLED;
        for (int i = 0; i < cases; i++) {
            conditions[i] = instruction.expression(StaticType.BOOL);
            values[i] = instruction.expression();
            type = common(type, values[i], instruction);
        }
        Node otherwise = instruction.expression();
        type = common(type, otherwise, instruction);
        return new Condition(type == NOT_SETTLED ? otherwise.type() : type, conditions, values, otherwise);
    }

    /** The type of the branches so far; a bare unknown fits any. */
    private static int common(int settled, Node branch, Instruction instruction) throws InvalidExpression {
        if (branch instanceof UnknownValue unknown && unknown.type() == StaticType.BOOL) {
            return settled;
        }
        if (settled != NOT_SETTLED && settled != branch.type()) {
            throw instruction.invalid("branches of types " + settled + " and " + branch.type());
        }
        return branch.type();
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        for (int i = 0; i < conditions.length; i++) {
            Element condition = conditions[i].evaluate(evaluation);
            if (condition == null) {
                return null;
            }
            if (condition == Element.Bool.TRUE) {
                return values[i].evaluate(evaluation);
            }
        }
        return otherwise.evaluate(evaluation);
    }
}
