package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackReader;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation on a list or map, or on one nested in it. */
record CollectionOperation(ContextPath path, int opcode, Arguments arguments) implements ValueOperation {
    /**
     * Reads an operation as it comes in a message, {@code [opcode, arguments...]} or with a context before it.
     *
     * @param modify whether the message says that it changes the bin; the opcode must be of that kind
     */
    static CollectionOperation read(byte[] msgpack, boolean modify) throws RefusedOperation {
        try {
            MsgpackReader in = new MsgpackReader(msgpack);
            Element call = ElementReader.argument(in);
            if (call instanceof ElementList list && in.atEnd()) {
                return of(list.items(), modify);
            }
        } catch (MalformedMsgpack malformed) {
            // Refused below like any other value that is no call.
        }
        throw new RefusedOperation(ResultCode.PARAMETER);
    }

    private static CollectionOperation of(List<Element> call, boolean modify) throws RefusedOperation {
        int opcode = opcode(call);
        if (opcode != CollectionOpcode.CONTEXT) {
            return of(ContextPath.NONE, opcode, call.subList(1, call.size()), modify);
        }
        Arguments parts = new Arguments(call);
        if (parts.size() != 3) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        List<Element> nested = parts.list(2);
        return of(ContextPath.of(parts.list(1)), opcode(nested), nested.subList(1, nested.size()), modify);
    }

    static CollectionOperation of(ContextPath path, int opcode, List<Element> arguments, boolean modify)
            throws RefusedOperation {
        if (opcode == CollectionOpcode.SELECT) {
            throw new RefusedOperation(ResultCode.UNSUPPORTED_FEATURE);
        }
        if (!CollectionOpcode.exists(opcode) || CollectionOpcode.modifies(opcode) != modify) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        return new CollectionOperation(path, opcode, new Arguments(arguments));
    }

    private static int opcode(List<Element> call) throws RefusedOperation {
        if (!call.isEmpty() && call.get(0) instanceof Element.Int64 opcode && opcode.value() == (int) opcode.value()) {
            return (int) opcode.value();
        }
        throw new RefusedOperation(ResultCode.PARAMETER);
    }

    @Override
    public boolean modifies() {
        return CollectionOpcode.modifies(opcode);
    }

    @Override
    public Effect apply(@Nullable Element target) throws RefusedOperation {
        if (target != null && !(target instanceof ElementList) && !(target instanceof ElementMap)) {
            throw new RefusedOperation(ResultCode.INCOMPATIBLE_TYPE);
        }
        ContextPath.Action action = target == null && opcode == CollectionOpcode.LIST_SORT
                ? CollectionOperation::refuseToSortNothing
                : this::applyHere;
        return path.apply(target, action, modifies());
    }

    private static Effect refuseToSortNothing(@Nullable Element target) throws RefusedOperation {
        throw new RefusedOperation(ResultCode.INCOMPATIBLE_TYPE);
    }

    private Effect applyHere(@Nullable Element target) throws RefusedOperation {
        if (target == null && !CollectionOpcode.creates(opcode)) {
            return Effect.NONE;
        }
        if (CollectionOpcode.isList(opcode)) {
            ElementList list = expected(target, ElementList.class);
            CollectionOpcode.check(opcode, arguments.size());
            return ListOperations.apply(opcode, arguments, list);
        }
        ElementMap map = expected(target, ElementMap.class);
        CollectionOpcode.check(opcode, arguments.size());
        return MapOperations.apply(opcode, arguments, map);
    }

    private static <T extends Element> @Nullable T expected(@Nullable Element target, Class<T> type)
            throws RefusedOperation {
        if (target == null || type.isInstance(target)) {
            return target == null ? null : type.cast(target);
        }
        throw new RefusedOperation(ResultCode.INCOMPATIBLE_TYPE);
    }
}
