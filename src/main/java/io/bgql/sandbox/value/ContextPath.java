package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from a collection to one nested in it, step by step; a step may say how to create what is missing. */
record ContextPath(List<Step> steps) {
    static final ContextPath NONE = new ContextPath(List.of());

    private static final int KIND_MASK = 0x0f;
    private static final int BY_INDEX = 0;
    private static final int BY_RANK = 1;
    private static final int BY_KEY = 2;
    private static final int BY_VALUE = 3;
    private static final int LIST_BIT = 0x10;
    static final int CREATE_MASK = 0xc0;
    private static final int CREATE_UNORDERED = 0x40;
    private static final int CREATE_KEY_ORDERED_MAP = 0x80;
    /** For lists: unordered, and padded with nil up to the index. */
    private static final int CREATE_PADDED_LIST = 0x80;

    private static final int CREATE_ORDERED_LIST = 0xc0;
    private static final int LARGEST_ID = 0xff;

    /** What to do at the end of the path. */
    interface Action {
        Effect apply(@Nullable Element target) throws RefusedOperation;
    }

    record Step(int id, Element value) {
        boolean isList() {
            return (id & LIST_BIT) != 0;
        }

        int kind() {
            return id & KIND_MASK;
        }

        /** In a sorted list a rank is an index. */
        int kindIn(ElementList list) {
            return kind() == BY_RANK && list.ordered() ? BY_INDEX : kind();
        }

        /** Nothing can be made at a rank or for a value. */
        boolean canCreate() {
            return kind() == (isList() ? BY_INDEX : BY_KEY);
        }

        boolean creates() {
            return (id & CREATE_MASK) != 0;
        }

        Step creating() {
            return creates() ? this : new Step(id | CREATE_UNORDERED, value);
        }

        Element emptyCollection() {
            int how = id & CREATE_MASK;
            if (isList()) {
                return new ElementList(List.of(), how == CREATE_ORDERED_LIST);
            }
            int order = how < CREATE_KEY_ORDERED_MAP
                    ? ElementMap.UNORDERED
                    : how == CREATE_KEY_ORDERED_MAP ? ElementMap.KEY_ORDERED : ElementMap.KEY_VALUE_ORDERED;
            return new ElementMap(List.of(), order);
        }

        private long number() throws RefusedOperation {
            if (value instanceof Element.Int64 integer) {
                return integer.value();
            }
            throw notApplicable();
        }
    }

    /** Reads ids and values by turns. */
    static ContextPath of(List<Element> flat) throws RefusedOperation {
        if (flat.isEmpty() || flat.size() % 2 != 0) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < flat.size(); i += 2) {
            if (!(flat.get(i) instanceof Element.Int64 id) || id.value() < 0) {
                throw new RefusedOperation(ResultCode.PARAMETER);
            }
            if (id.value() > LARGEST_ID) {
                throw notApplicable();
            }
            steps.add(new Step((int) id.value(), flat.get(i + 1)));
        }
        return new ContextPath(steps);
    }

    Effect apply(@Nullable Element target, Action action, boolean modify) throws RefusedOperation {
        return descend(target, 0, action, modify);
    }

    private Effect descend(@Nullable Element container, int level, Action action, boolean modify)
            throws RefusedOperation {
        if (level == steps.size()) {
            return action.apply(container);
        }
        Step step = steps.get(level);
        if (container == null && (!modify || !step.creates() || !step.canCreate())) {
            throw notApplicable();
        }
        Element here = container == null ? step.emptyCollection() : container;
        if (here instanceof ElementList list && step.isList()) {
            return inList(list, step, level, action, modify);
        }
        if (here instanceof ElementMap map && !step.isList()) {
            return inMap(map, step, level, action, modify);
        }
        throw notApplicable();
    }

    /** Goes on where nothing is: what the steps from here on lead through is made, whether they say so or not. */
    private Effect create(int level, Action action) throws RefusedOperation {
        if (level == steps.size()) {
            return action.apply(null);
        }
        Step step = steps.get(level).creating();
        Element here = step.emptyCollection();
        return here instanceof ElementList list
                ? createInList(list, step, level, action, true)
                : inMap((ElementMap) here, step, level, action, true);
    }

    private Effect inList(ElementList list, Step step, int level, Action action, boolean modify)
            throws RefusedOperation {
        int position = listPosition(list, step);
        if (position < 0) {
            return createInList(list, step, level, action, modify);
        }
        Effect effect = descend(list.items().get(position), level + 1, action, modify);
        if (effect.after() == null) {
            return effect;
        }
        List<Element> items = new ArrayList<>(list.items());
        items.set(position, effect.after());
        if (list.ordered()) {
            items.sort(Ordering.OF_VALUES);
        }
        return Effect.changeAndAnswer(new ElementList(items, list.ordered()), effect.answer());
    }

    private static int listPosition(ElementList list, Step step) throws RefusedOperation {
        int size = list.items().size();
        switch (step.kindIn(list)) {
            case BY_INDEX -> {
                long index = step.number() < 0 ? step.number() + size : step.number();
                return index >= 0 && index < size ? (int) index : -1;
            }
            case BY_RANK -> {
                return positionByRank(Selector.of(list), step.number());
            }
            case BY_VALUE -> {
                return positionByValue(Selector.of(list), step.value());
            }
            default -> throw notApplicable();
        }
    }

    private Effect createInList(ElementList list, Step step, int level, Action action, boolean modify)
            throws RefusedOperation {
        if (!modify || !step.creates() || step.kindIn(list) != BY_INDEX) {
            throw notApplicable();
        }
        int size = list.items().size();
        long index = step.number() == -1 && size == 0 ? 0 : step.number();
        boolean padded = (step.id() & CREATE_MASK) == CREATE_PADDED_LIST;
        if (index < size || (index > size && !list.ordered() && !padded)) {
            throw notApplicable();
        }
        Effect effect = create(level + 1, action);
        if (effect.after() == null || effect.idle()) {
            return Effect.answer(effect.answer());
        }
        List<Element> items = new ArrayList<>(list.items());
        if (list.ordered()) {
            items.add(effect.after());
            items.sort(Ordering.OF_VALUES);
        } else {
            ListOperations.pad(items, index);
            items.add(effect.after());
        }
        return Effect.changeAndAnswer(new ElementList(items, list.ordered()), effect.answer());
    }

    private Effect inMap(ElementMap map, Step step, int level, Action action, boolean modify) throws RefusedOperation {
        int position = mapPosition(map, step);
        Element child = position < 0 ? null : map.entries().get(position).value();
        if (child == null && !(modify && step.creates() && step.kind() == BY_KEY)) {
            throw notApplicable();
        }
        Effect effect = child == null ? create(level + 1, action) : descend(child, level + 1, action, modify);
        if (effect.after() == null || (effect.idle() && child == null)) {
            return Effect.answer(effect.answer());
        }
        Element key = position < 0 ? step.value() : map.entries().get(position).key();
        if (!ElementMap.canBeKey(key)) {
            throw notApplicable();
        }
        return Effect.changeAndAnswer(map.with(key, effect.after()), effect.answer());
    }

    private static int mapPosition(ElementMap map, Step step) throws RefusedOperation {
        switch (step.kind()) {
            case BY_INDEX -> {
                int size = map.entries().size();
                long index = step.number() < 0 ? step.number() + size : step.number();
                return index >= 0 && index < size ? (int) index : -1;
            }
            case BY_RANK -> {
                return positionByRank(Selector.of(map), step.number());
            }
            case BY_KEY -> {
                return map.position(ListAddition.storable(step.value(), ResultCode.OP_NOT_APPLICABLE));
            }
            case BY_VALUE -> {
                return positionByValue(Selector.of(map), step.value());
            }
            default -> throw notApplicable();
        }
    }

    private static int positionByRank(Selector selector, long rank) throws RefusedOperation {
        return selector.select(Pick.RANK, new Arguments(List.of(Element.Special.NIL, new Element.Int64(rank))), false)
                .elements()
                .values()[0];
    }

    private static int positionByValue(Selector selector, Element value) throws RefusedOperation {
        int[] found = selector.select(Pick.FIRST_VALUE, new Arguments(List.of(Element.Special.NIL, value)), false)
                .elements()
                .values();
        return found.length == 0 ? -1 : found[0];
    }

    private static RefusedOperation notApplicable() {
        return new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
    }
}
