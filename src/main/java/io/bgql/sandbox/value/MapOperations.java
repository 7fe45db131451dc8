package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on a map but those that put entries, which are {@link MapAddition}'s. */
final class MapOperations {
    /** Bits of a map's type that are kept: ordered by key, and by value too. */
    static final int ORDER_BITS = 3;

    /** The index a type asks to keep is not kept. */
    private static final int KNOWN_TYPE_BITS = 0x13;

    private MapOperations() {}

    static Effect apply(int opcode, Arguments arguments, @Nullable ElementMap map) throws RefusedOperation {
        return switch (opcode) {
            case CollectionOpcode.MAP_SET_TYPE -> setType(map, arguments.flags(0));
            case CollectionOpcode.MAP_ADD,
                    CollectionOpcode.MAP_ADD_ITEMS,
                    CollectionOpcode.MAP_PUT,
                    CollectionOpcode.MAP_PUT_ITEMS,
                    CollectionOpcode.MAP_REPLACE,
                    CollectionOpcode.MAP_REPLACE_ITEMS,
                    CollectionOpcode.MAP_INCREMENT,
                    CollectionOpcode.MAP_DECREMENT -> MapAddition.apply(opcode, arguments, map);
            default -> map == null ? Effect.NONE : applyToExisting(opcode, arguments, map);
        };
    }

    private static Effect applyToExisting(int opcode, Arguments arguments, ElementMap map) throws RefusedOperation {
        return switch (opcode) {
            case CollectionOpcode.MAP_SIZE -> Effect.answer(size(map));
            case CollectionOpcode.MAP_CLEAR -> Effect.change(new ElementMap(List.of(), map.order()));
            default -> pick(opcode, arguments, map);
        };
    }

    private static Effect pick(int opcode, Arguments arguments, ElementMap map) throws RefusedOperation {
        Pick pick = Pick.of(opcode);
        ReturnType returnType = ReturnType.of(arguments.integer(0), pick, false);
        Selector selector = Selector.of(map);
        Selection selection = returnType.select(selector, pick, arguments);
        Element answer = returnType.answer(selection, selector);
        if (!CollectionOpcode.modifies(opcode) || selection.count() == 0) {
            return Effect.answer(answer);
        }
        return Effect.changeAndAnswer(without(map, selection), answer);
    }

    private static ElementMap without(ElementMap map, Selection selection) {
        boolean[] removed = selection.mask(map.entries().size());
        List<ElementMap.Entry> kept = new ArrayList<>();
        for (int i = 0; i < removed.length; i++) {
            if (!removed[i]) {
                kept.add(map.entries().get(i));
            }
        }
        return new ElementMap(kept, map.order());
    }

    private static Effect setType(@Nullable ElementMap map, int type) throws RefusedOperation {
        if ((type & ~KNOWN_TYPE_BITS) != 0) {
            throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
        }
        return Effect.change(new ElementMap(map == null ? List.of() : map.entries(), type & ORDER_BITS));
    }

    static Element size(ElementMap map) {
        return new Element.Int64(map.entries().size());
    }
}
