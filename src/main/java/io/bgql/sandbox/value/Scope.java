package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables in sight while an expression is compiled; their positions are their places in the evaluation. */
final class Scope {
    private static final int BUILTIN_COUNT = 3;
    private static final int BUILTIN_INDEX = 2;
    private static final int BEING_DEFINED = -1;

    private final List<Definition> definitions = new ArrayList<>();
    private int mostVariables;

    private record Definition(String name, int type) {}

    /** The position the next variable gets. */
    int size() {
        return definitions.size();
    }

    int mostVariables() {
        return mostVariables;
    }

    /** Makes a name taken before its definition is compiled, so that the definition can't use it. */
    void declare(String name) throws InvalidExpression {
        if (!isName(name) || position(name) >= 0) {
            throw new InvalidExpression("no new variable can be called '" + name + "'");
        }
        definitions.add(new Definition(name, BEING_DEFINED));
        mostVariables = Math.max(mostVariables, definitions.size());
    }

    /** Completes the variable at a position. */
    void define(int position, int type) {
        definitions.set(position, new Definition(definitions.get(position).name(), type));
    }

    /** Forgets the variables from a position on. */
    void leave(int position) {
        definitions.subList(position, definitions.size()).clear();
    }

    private int position(String name) {
        for (int i = definitions.size() - 1; i >= 0; i--) {
            if (definitions.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    static Node variable(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(1);
        String name = instruction.in().readName();
        Scope scope = instruction.builder().scope();
        int position = scope.position(name);
        if (position < 0 || scope.definitions.get(position).type() == BEING_DEFINED) {
            throw instruction.invalid("no variable '" + name + "'");
        }
        return new Variable(scope.definitions.get(position).type(), position);
    }

    /** The variables of path expressions, which have no value outside of one. */
    static Node builtin(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(2);
        long type = instruction.integer();
        long index = instruction.integer();
        boolean valid = type >= StaticType.NIL && type <= StaticType.HLL && index >= 0 && index < BUILTIN_COUNT;
        if (!valid || (index == BUILTIN_INDEX && type != StaticType.INTEGER)) {
            throw instruction.invalid("no built-in variable " + index + " of type " + type);
        }
        return new UnknownValue((int) type);
    }

    private record Variable(int type, int position) implements Node {
        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            return evaluation.variable(position);
        }
    }
}
