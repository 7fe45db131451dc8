package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackKind;
import io.bgql.sandbox.wire.MsgpackReader;
import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation on a collection, blob or HyperLogLog inside an expression. Of its arguments lists are expressions, all else is
 * literal. A failure, or a result of another type than announced or too large, is unknown.
 */
final class Call implements Node {
    private static final int COLLECTIONS = 0;
    private static final int BITS = 1;
    private static final int HLL = 2;
    /** On top of the module: the result is the changed value, not the operation's answer. */
    private static final int MODIFY = 0x40;

    private final int type;
    private final int resultType;
    private final boolean modify;
    private final Template template;
    private final Node target;

    private Call(int type, int resultType, boolean modify, Template template, Node target) {
        this.type = type;
        this.resultType = resultType;
        this.modify = modify;
        this.template = template;
        this.target = target;
    }

    /** An operation some of whose arguments are still to be evaluated. */
    private record Template(int module, ContextPath path, int opcode, List<Node> arguments) {
        ValueOperation filled(List<Element> values, boolean modify) throws RefusedOperation {
            return switch (module) {
                case BITS -> BitOperation.of(opcode, values, modify);
                case HLL -> HllOperation.of(opcode, values, modify);
                default -> CollectionOperation.of(path, opcode, values, modify);
            };
        }
    }

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(4);
        long resultType = instruction.integer();
        if (resultType < StaticType.NIL || resultType > StaticType.HLL) {
            throw instruction.invalid("no type " + resultType);
        }
        long system = instruction.integer();
        int module = (int) (system & ~MODIFY);
        Template template = template(instruction, module);
        Node target = instruction.expression();
        if (target.type() != StaticType.NIL) {
            checkTarget(instruction, module, target.type());
        }
        // A call on nil has the type of nil, whatever it announces: so the server checks it.
        int type = target.type() == StaticType.NIL ? StaticType.NIL : (int) resultType;
        return new Call(type, (int) resultType, (system & MODIFY) != 0, template, target);
    }

    private static void checkTarget(Instruction instruction, int module, int type) throws InvalidExpression {
        boolean fits = switch (module) {
            case COLLECTIONS -> type == StaticType.LIST || type == StaticType.MAP;
            case BITS -> type == StaticType.BLOB;
            case HLL -> type == StaticType.HLL;
            default -> false;
        };
        if (!fits) {
            throw instruction.invalid("module " + module + " can't work on type " + type);
        }
    }

    private static Template template(Instruction instruction, int module) throws InvalidExpression, MalformedMsgpack {
        MsgpackReader in = instruction.in();
        int size = in.readListSize();
        int opcode = size == 0 ? CollectionOpcode.SELECT : in.readInt();
        ContextPath path = ContextPath.NONE;
        if (opcode == CollectionOpcode.CONTEXT) {
            if (size != 3) {
                throw instruction.invalid("a context without an operation");
            }
            path = path(instruction, ElementReader.argument(in));
            size = in.readListSize();
            opcode = size == 0 ? CollectionOpcode.SELECT : in.readInt();
        }
        if (opcode == CollectionOpcode.SELECT) {
            throw instruction.invalid("path expressions are not supported");
        }
        List<Node> arguments = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            boolean evaluated = in.peek() == MsgpackKind.LIST;
            arguments.add(evaluated ? instruction.expression() : new Constant(ElementReader.argument(in)));
        }
        return new Template(module, path, opcode, arguments);
    }

    /** A context that can't be read fails the call when it is evaluated, not before. */
    private static ContextPath path(Instruction instruction, Element context) throws InvalidExpression {
        try {
            return ContextPath.of(new Arguments(List.of(context)).list(0));
        } catch (RefusedOperation malformed) {
            throw instruction.invalid("a malformed context, " + malformed.getMessage());
        }
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        List<Element> values = new ArrayList<>(template.arguments().size());
        for (Node argument : template.arguments()) {
            Element value = argument.evaluate(evaluation);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        Element value = target.evaluate(evaluation);
        if (value == null) {
            return null;
        }
        try {
            Element result = applied(template.filled(values, modify), value);
            return result.type() == resultType && evaluation.affords(result) ? result : null;
        } catch (RefusedOperation refused) {
            return null;
        }
    }

    private Element applied(ValueOperation operation, Element value) throws RefusedOperation {
        if (value == Element.Special.NIL && !modify) {
            throw new RefusedOperation(ResultCode.INCOMPATIBLE_TYPE);
        }
        Effect effect = operation.apply(value == Element.Special.NIL ? null : value);
        Element answer = effect.answer() == null ? Element.Special.NIL : effect.answer();
        if (!modify) {
            return answer;
        }
        return effect.after() == null ? value : effect.after();
    }
}
