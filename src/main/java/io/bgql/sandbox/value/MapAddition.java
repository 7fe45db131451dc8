package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations that put entries into a map: put, add, replace, increment. They create the map. */
final class MapAddition {
    private static final int CREATE_ONLY = 1;
    private static final int UPDATE_ONLY = 2;
    private static final int NO_FAIL = 4;
    private static final int PARTIAL = 8;

    private final ElementMap before;
    private final int flags;

    private MapAddition(@Nullable ElementMap map, int type, int flags) {
        this.before = map == null ? new ElementMap(List.of(), type & MapOperations.ORDER_BITS) : map;
        this.flags = flags;
    }

    static Effect apply(int opcode, Arguments arguments, @Nullable ElementMap map) throws RefusedOperation {
        return switch (opcode) {
            case CollectionOpcode.MAP_PUT ->
                new MapAddition(map, arguments.flags(2), arguments.flags(3)).put(entry(arguments));
            case CollectionOpcode.MAP_PUT_ITEMS ->
                new MapAddition(map, arguments.flags(1), arguments.flags(2)).put(entries(arguments));
            case CollectionOpcode.MAP_ADD ->
                new MapAddition(map, arguments.flags(2), CREATE_ONLY).put(entry(arguments));
            case CollectionOpcode.MAP_ADD_ITEMS ->
                new MapAddition(map, arguments.flags(1), CREATE_ONLY).put(entries(arguments));
            case CollectionOpcode.MAP_REPLACE -> replace(map, entry(arguments));
            case CollectionOpcode.MAP_REPLACE_ITEMS -> replace(map, entries(arguments));
            default ->
                new MapAddition(map, arguments.flags(2), 0)
                        .increment(
                                key(arguments.value(0)),
                                arguments.value(1, Element.Special.NIL),
                                opcode == CollectionOpcode.MAP_DECREMENT);
        };
    }

    private static Effect replace(@Nullable ElementMap map, List<ElementMap.Entry> entries) throws RefusedOperation {
        if (map == null) {
            throw new RefusedOperation(ResultCode.ELEMENT_NOT_FOUND);
        }
        return new MapAddition(map, 0, UPDATE_ONLY).put(entries);
    }

    private static List<ElementMap.Entry> entry(Arguments arguments) throws RefusedOperation {
        Element value = ListAddition.storable(arguments.value(1));
        return List.of(new ElementMap.Entry(key(arguments.value(0)), value));
    }

    private static List<ElementMap.Entry> entries(Arguments arguments) throws RefusedOperation {
        if (ListAddition.storable(arguments.value(0)) instanceof ElementMap items) {
            return items.entries();
        }
        throw new RefusedOperation(ResultCode.PARAMETER);
    }

    private static Element key(Element key) throws RefusedOperation {
        if (!ElementMap.canBeKey(key)) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        return key;
    }

    private Effect put(List<ElementMap.Entry> entries) throws RefusedOperation {
        ElementMap after = before;
        for (ElementMap.Entry entry : entries) {
            boolean exists = before.position(entry.key()) >= 0;
            if (!has(exists ? CREATE_ONLY : UPDATE_ONLY)) {
                after = after.with(entry.key(), entry.value());
            } else if (!has(NO_FAIL)) {
                throw new RefusedOperation(exists ? ResultCode.ELEMENT_EXISTS : ResultCode.ELEMENT_NOT_FOUND);
            } else if (!has(PARTIAL)) {
                return Effect.idle(before, MapOperations.size(before));
            }
        }
        boolean idle = after.equals(before) && !entries.isEmpty();
        return new Effect(after, MapOperations.size(after), idle);
    }

    private Effect increment(Element key, Element number, boolean subtract) throws RefusedOperation {
        int position = before.position(key);
        Element old = position < 0 ? null : before.entries().get(position).value();
        Element sum = Delta.add(old, number, subtract);
        return Effect.changeAndAnswer(before.with(key, sum), sum);
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
