package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on a list but those that add to it, which are {@link ListAddition}'s. */
final class ListOperations {
    private static final int ORDERED = 1;
    /** Bits of a list's type; the index it asks to keep is not kept. */
    private static final int KNOWN_TYPE_BITS = 0x11;

    private static final int SORT_DESCENDING = 1;
    private static final int SORT_DROP_DUPLICATES = 2;
    /** A padding this long makes any record too big. */
    private static final int LONGEST_PADDING = 1 << 20;

    private ListOperations() {}

    static Effect apply(int opcode, Arguments arguments, @Nullable ElementList list) throws RefusedOperation {
        return switch (opcode) {
            case CollectionOpcode.LIST_SET_TYPE -> setType(list, arguments.flags(0));
            case CollectionOpcode.LIST_APPEND,
                    CollectionOpcode.LIST_APPEND_ITEMS,
                    CollectionOpcode.LIST_INSERT,
                    CollectionOpcode.LIST_INSERT_ITEMS,
                    CollectionOpcode.LIST_SET,
                    CollectionOpcode.LIST_INCREMENT -> ListAddition.apply(opcode, arguments, list);
            case CollectionOpcode.LIST_SORT -> sort(list, arguments.flags(0));
            default -> list == null ? Effect.NONE : applyToExisting(opcode, arguments, list);
        };
    }

    private static Effect applyToExisting(int opcode, Arguments arguments, ElementList list) throws RefusedOperation {
        return switch (opcode) {
            case CollectionOpcode.LIST_SIZE -> Effect.answer(size(list));
            case CollectionOpcode.LIST_CLEAR -> Effect.change(new ElementList(List.of(), list.ordered()));
            case CollectionOpcode.LIST_GET, CollectionOpcode.LIST_POP ->
                byIndex(list, Pick.INDEX, arguments, ReturnType.values(true), opcode == CollectionOpcode.LIST_POP);
            case CollectionOpcode.LIST_GET_RANGE, CollectionOpcode.LIST_POP_RANGE ->
                byIndex(
                        list,
                        Pick.INDEX_RANGE,
                        arguments,
                        ReturnType.values(false),
                        opcode == CollectionOpcode.LIST_POP_RANGE);
            case CollectionOpcode.LIST_REMOVE -> byIndex(list, Pick.INDEX, arguments, ReturnType.count(false), true);
            case CollectionOpcode.LIST_REMOVE_RANGE ->
                byIndex(list, Pick.INDEX_RANGE, arguments, ReturnType.count(false), true);
            case CollectionOpcode.LIST_TRIM -> byIndex(list, Pick.INDEX_RANGE, arguments, ReturnType.count(true), true);
            default -> pick(opcode, arguments, list);
        };
    }

    /** Operations older than return types: their arguments start with the index. */
    private static Effect byIndex(
            ElementList list, Pick pick, Arguments arguments, ReturnType returnType, boolean remove)
            throws RefusedOperation {
        List<Element> shifted = new ArrayList<>();
        shifted.add(Element.Special.NIL);
        for (int i = 0; i < arguments.size(); i++) {
            shifted.add(arguments.value(i));
        }
        return pick(list, pick, new Arguments(shifted), returnType, remove);
    }

    private static Effect pick(int opcode, Arguments arguments, ElementList list) throws RefusedOperation {
        Pick pick = Pick.of(opcode);
        ReturnType returnType = ReturnType.of(arguments.integer(0), pick, true);
        return pick(list, pick, arguments, returnType, CollectionOpcode.modifies(opcode));
    }

    private static Effect pick(ElementList list, Pick pick, Arguments arguments, ReturnType returnType, boolean remove)
            throws RefusedOperation {
        Selector selector = Selector.of(list);
        Selection selection = returnType.select(selector, pick, arguments);
        Element answer = returnType.answer(selection, selector);
        if (!remove || selection.count() == 0) {
            return Effect.answer(answer);
        }
        return Effect.changeAndAnswer(without(list, selection), answer);
    }

    private static ElementList without(ElementList list, Selection selection) {
        boolean[] removed = selection.mask(list.items().size());
        List<Element> kept = new ArrayList<>();
        for (int i = 0; i < removed.length; i++) {
            if (!removed[i]) {
                kept.add(list.items().get(i));
            }
        }
        return new ElementList(kept, list.ordered());
    }

    private static Effect setType(@Nullable ElementList list, int type) throws RefusedOperation {
        if ((type & ~KNOWN_TYPE_BITS) != 0) {
            throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
        }
        boolean ordered = (type & ORDERED) != 0;
        List<Element> items = new ArrayList<>(list == null ? List.of() : list.items());
        if (ordered) {
            items.sort(Ordering.OF_VALUES);
        }
        return Effect.change(new ElementList(items, ordered));
    }

    private static Effect sort(@Nullable ElementList list, int flags) throws RefusedOperation {
        if (list == null || list.items().size() <= 1) {
            return Effect.NONE;
        }
        List<Element> items = new ArrayList<>(list.items());
        items.sort(Ordering.OF_VALUES);
        boolean descending = (flags & SORT_DESCENDING) != 0 && !list.ordered();
        if ((flags & SORT_DROP_DUPLICATES) != 0) {
            dropDuplicates(items);
            // The server looks for duplicates in ascending order only, and gives up on any other.
            if (descending && items.size() > 1) {
                throw new RefusedOperation(ResultCode.PARAMETER);
            }
        }
        if (descending) {
            Collections.reverse(items);
        }
        return Effect.change(new ElementList(items, list.ordered()));
    }

    private static void dropDuplicates(List<Element> sorted) {
        List<Element> distinct = new ArrayList<>();
        for (Element item : sorted) {
            if (distinct.isEmpty() || Ordering.compare(distinct.get(distinct.size() - 1), item) != 0) {
                distinct.add(item);
            }
        }
        sorted.clear();
        sorted.addAll(distinct);
    }

    static Element size(ElementList list) {
        return new Element.Int64(list.items().size());
    }

    /** Appends nil until an index is the next free one. */
    static void pad(List<Element> items, long index) throws RefusedOperation {
        if (index - items.size() > LONGEST_PADDING) {
            throw new RefusedOperation(ResultCode.RECORD_TOO_BIG);
        }
        while (items.size() < index) {
            items.add(Element.Special.NIL);
        }
    }
}
