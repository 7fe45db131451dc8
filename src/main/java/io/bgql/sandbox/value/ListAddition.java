package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations that put something into a list: append, insert, set, increment. They create the list. */
final class ListAddition {
    private static final int ADD_UNIQUE = 1;
    private static final int INSERT_BOUNDED = 2;
    private static final int NO_FAIL = 4;
    private static final int PARTIAL = 8;
    private static final int ORDERED = 1;

    private final List<Element> items;
    private final boolean ordered;
    private final int flags;

    private ListAddition(@Nullable ElementList list, int type, int flags) {
        this.items = new ArrayList<>(list == null ? List.of() : list.items());
        this.ordered = list == null ? (type & ORDERED) != 0 : list.ordered();
        this.flags = flags;
    }

    static Effect apply(int opcode, Arguments arguments, @Nullable ElementList list) throws RefusedOperation {
        return switch (opcode) {
            case CollectionOpcode.LIST_APPEND ->
                new ListAddition(list, arguments.flags(1), arguments.flags(2))
                        .append(List.of(storable(arguments.value(0))));
            case CollectionOpcode.LIST_APPEND_ITEMS ->
                new ListAddition(list, arguments.flags(1), arguments.flags(2)).append(arguments.list(0));
            case CollectionOpcode.LIST_INSERT ->
                new ListAddition(list, 0, arguments.flags(2))
                        .insert(arguments.integer(0), List.of(storable(arguments.value(1))));
            case CollectionOpcode.LIST_INSERT_ITEMS ->
                new ListAddition(list, 0, arguments.flags(2)).insert(arguments.integer(0), arguments.list(1));
            case CollectionOpcode.LIST_SET ->
                new ListAddition(list, 0, arguments.flags(2)).set(arguments.integer(0), storable(arguments.value(1)));
            default ->
                new ListAddition(list, arguments.flags(2), arguments.flags(3))
                        .increment(arguments.integer(0), arguments.value(1, Element.Special.NIL));
        };
    }

    /** Infinity and wildcard are patterns, not values. */
    static Element storable(Element value) throws RefusedOperation {
        return storable(value, ResultCode.PARAMETER);
    }

    static Element storable(Element value, int resultCode) throws RefusedOperation {
        if (value == Element.Special.INFINITY || value == Element.Special.WILDCARD) {
            throw new RefusedOperation(resultCode);
        }
        if (value instanceof ElementList list) {
            for (Element item : list.items()) {
                storable(item, resultCode);
            }
        }
        if (value instanceof ElementMap map) {
            for (ElementMap.Entry entry : map.entries()) {
                storable(entry.value(), resultCode);
            }
        }
        return value;
    }

    private Effect append(List<Element> added) throws RefusedOperation {
        List<Element> accepted = accepted(added);
        if (accepted.isEmpty() && !added.isEmpty()) {
            return idle();
        }
        items.addAll(accepted);
        if (ordered) {
            items.sort(Ordering.OF_VALUES);
        }
        return sized();
    }

    private Effect insert(long index, List<Element> added) throws RefusedOperation {
        if (ordered) {
            throw notApplicable();
        }
        if (added.isEmpty()) {
            return sized();
        }
        long place = index < 0 ? index + items.size() : index;
        if (place < 0 || place > Integer.MAX_VALUE) {
            throw notApplicable();
        }
        if (place > items.size() && has(INSERT_BOUNDED)) {
            if (has(NO_FAIL)) {
                return idle();
            }
            throw notApplicable();
        }
        List<Element> accepted = accepted(added);
        if (accepted.isEmpty()) {
            return idle();
        }
        ListOperations.pad(items, place);
        items.addAll((int) place, accepted);
        return sized();
    }

    /** Those that may be added; what the flag for unique values forbids fails, or is left out, alone or all together. */
    private List<Element> accepted(List<Element> added) throws RefusedOperation {
        for (Element value : added) {
            storable(value);
        }
        if (!has(ADD_UNIQUE)) {
            return added;
        }
        if (ordered && !has(NO_FAIL) && hasDuplicates(added)) {
            throw notApplicable();
        }
        List<Element> accepted = new ArrayList<>();
        for (Element value : added) {
            boolean taken = contains(items, value);
            if (!taken && !contains(accepted, value)) {
                accepted.add(value);
            } else if (!has(NO_FAIL)) {
                throw new RefusedOperation(taken ? ResultCode.ELEMENT_EXISTS : ResultCode.OP_NOT_APPLICABLE);
            } else if (!has(PARTIAL)) {
                return List.of();
            }
        }
        return accepted;
    }

    private static boolean hasDuplicates(List<Element> values) {
        List<Element> seen = new ArrayList<>();
        for (Element value : values) {
            if (contains(seen, value)) {
                return true;
            }
            seen.add(value);
        }
        return false;
    }

    private static boolean contains(List<Element> elements, Element value) {
        return elements.stream().anyMatch(element -> Ordering.compare(element, value) == 0);
    }

    private Effect set(long index, Element value) throws RefusedOperation {
        if (ordered) {
            throw notApplicable();
        }
        return replaced(index, value);
    }

    private Effect replaced(long index, Element value) throws RefusedOperation {
        if (index >= items.size()) {
            Effect effect = insert(index, List.of(value));
            return new Effect(effect.after(), null, effect.idle());
        }
        long place = index + (index < 0 ? items.size() : 0);
        if (place < 0) {
            throw notApplicable();
        }
        if (has(ADD_UNIQUE) && containsElsewhere(value, (int) place)) {
            if (has(NO_FAIL)) {
                return Effect.NONE;
            }
            throw new RefusedOperation(ResultCode.ELEMENT_EXISTS);
        }
        items.set((int) place, value);
        return Effect.change(list());
    }

    private boolean containsElsewhere(Element value, int place) {
        for (int i = 0; i < items.size(); i++) {
            if (i != place && Ordering.compare(items.get(i), value) == 0) {
                return true;
            }
        }
        return false;
    }

    private Effect increment(long index, Element number) throws RefusedOperation {
        long place = index < 0 ? index + items.size() : index;
        if (place < 0 || place > Integer.MAX_VALUE) {
            throw notApplicable();
        }
        Element old = place < items.size() ? items.get((int) place) : null;
        Element sum = Delta.add(old, number, false);
        if (ordered && place > items.size()) {
            throw notApplicable();
        }
        Effect effect = ordered ? replacedInOrder((int) place, sum) : replaced(place, sum);
        return new Effect(effect.after(), sum, effect.idle());
    }

    private Effect replacedInOrder(int place, Element value) throws RefusedOperation {
        if (has(ADD_UNIQUE) && containsElsewhere(value, place)) {
            if (has(NO_FAIL)) {
                return Effect.NONE;
            }
            throw new RefusedOperation(ResultCode.ELEMENT_EXISTS);
        }
        if (place < items.size()) {
            items.remove(place);
        }
        items.add(value);
        items.sort(Ordering.OF_VALUES);
        return Effect.change(list());
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private ElementList list() {
        return new ElementList(Collections.unmodifiableList(items), ordered);
    }

    private Effect sized() {
        ElementList list = list();
        return Effect.changeAndAnswer(list, ListOperations.size(list));
    }

    private Effect idle() {
        ElementList list = list();
        return Effect.idle(list, ListOperations.size(list));
    }

    private static RefusedOperation notApplicable() {
        return new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
    }
}
