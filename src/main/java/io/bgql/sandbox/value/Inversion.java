package io.bgql.sandbox.value;

import java.util.List;

/** Turns what was picked of a collection into all the rest, in the order servers answer that. */
final class Inversion {
    private final CollectionKind kind;
    private final int size;

    Inversion(CollectionKind kind, int size) {
        this.kind = kind;
        this.size = size;
    }

    /** All but a list of values or keys; an empty list means all. */
    Selection ofItems(Selection selection, List<Element> items, boolean keys) {
        if (items.isEmpty()) {
            return all();
        }
        // Of key-ordered maps and sorted lists the others are answered one by one.
        boolean oneByOne = keys ? kind != CollectionKind.MAP : kind == CollectionKind.SORTED_LIST;
        Selection others = selection.inverted(size);
        if (!oneByOne) {
            return others;
        }
        Numbers each = Numbers.each(others.elements().values());
        return kind.isMap()
                ? others.withIndexes(each)
                : others.withIndexes(each).withRanks(each);
    }

    /** All but some values. Asked if there are others, most servers say instead that none was picked. */
    Selection ofValues(Selection selection) {
        if (kind.isMap() && selection.count() == 0) {
            return all();
        }
        Selection others = selection.inverted(size);
        return kind == CollectionKind.SORTED_LIST ? others : others.existing(selection.count() == 0);
    }

    /** All but the keys of an interval, in a map that keeps them in no order of their own. */
    Selection ofKeys(Selection selection) {
        return selection.inverted(size).existing(selection.count() == 0);
    }

    /** All but a range of positions. */
    Selection ofIndexes(Selection selection) {
        if (selection.count() == 0) {
            return Selection.range(0, size);
        }
        int[] range = selection.elements().values();
        boolean inside = range.length != 0 && range[0] != 0 && range[range.length - 1] != size - 1;
        Selection others = selection.inverted(size);
        return kind == CollectionKind.MAP && inside ? others.existing(false) : others;
    }

    /** All but a range of ranks of a list. */
    Selection ofListRanks(Selection selection) {
        return kind == CollectionKind.LIST
                ? selection.inverted(size).existing(selection.count() == 0 && size > 0)
                : selection.inverted(size);
    }

    private Selection all() {
        return Selection.range(0, size).withRanks(Numbers.range(0, size));
    }
}
