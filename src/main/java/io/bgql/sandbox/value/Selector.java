package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Picks elements of a list or map: by position, by rank (the position were the values sorted), by value, by key. */
final class Selector {
    private static final Element NO_END = Element.Special.INFINITY;

    /** The keys of a map, sorted; empty for a list. */
    private final List<Element> keys;
    /** The items of a list, or the values of a map in the order of the keys. */
    private final List<Element> values;

    private final CollectionKind kind;
    private final Inversion inversion;

    private Selector(List<Element> keys, List<Element> values, CollectionKind kind) {
        this.keys = keys;
        this.values = values;
        this.kind = kind;
        this.inversion = new Inversion(kind, values.size());
    }

    static Selector of(ElementList list) {
        CollectionKind kind = list.ordered() ? CollectionKind.SORTED_LIST : CollectionKind.LIST;
        return new Selector(List.of(), list.items(), kind);
    }

    static Selector of(ElementMap map) {
        List<Element> keys = map.entries().stream().map(ElementMap.Entry::key).toList();
        List<Element> values =
                map.entries().stream().map(ElementMap.Entry::value).toList();
        return new Selector(keys, values, CollectionKind.of(map));
    }

    int size() {
        return values.size();
    }

    /** Picks as the arguments say; the first of them is the return type, which is not looked at here. */
    Selection select(Pick pick, Arguments arguments, boolean inverted) throws RefusedOperation {
        return switch (pick) {
            case INDEX -> index(arguments.integer(1));
            case RANK -> rank(arguments.integer(1));
            case KEY -> key(arguments.value(1));
            case FIRST_VALUE -> firstValue(arguments.value(1));
            case ALL_VALUES -> values(arguments.value(1), arguments.value(1), true, inverted);
            case VALUE_INTERVAL -> values(arguments.value(1), arguments.value(2, NO_END), false, inverted);
            case VALUE_LIST -> valueList(arguments.list(1), inverted);
            case KEY_LIST -> keyList(arguments.list(1), inverted);
            case KEY_INTERVAL -> keyInterval(arguments.value(1), arguments.value(2, NO_END), inverted);
            case INDEX_RANGE -> indexRange(range(arguments), inverted);
            case RELATIVE_INDEX -> indexRange(relative(keys, arguments), inverted);
            case RANK_RANGE -> rankRange(range(arguments), inverted);
            case RELATIVE_RANK -> rankRange(relative(values, arguments), inverted);
        };
    }

    private int[] range(Arguments arguments) throws RefusedOperation {
        return clipped(arguments.integer(1), howMany(arguments, 2));
    }

    /** From and to of a range that starts so far from the place an element has or would have. */
    private int[] relative(List<Element> elements, Arguments arguments) throws RefusedOperation {
        long from = countBelow(elements, arguments.value(1)) + arguments.integer(2);
        long count = howMany(arguments, 3);
        return from < 0 ? clipped(0, Math.max(0, count + from)) : clipped(from, count);
    }

    /** Left out it means all to the end; so it does below 0, since servers read it without a sign. */
    private static long howMany(Arguments arguments, int place) throws RefusedOperation {
        long count = arguments.integer(place, Integer.MAX_VALUE);
        return count < 0 ? Integer.MAX_VALUE : count;
    }

    /** From and to of a range that may start behind the end or count from it. */
    private int[] clipped(long index, long count) {
        long from = index < 0 ? index + size() : index;
        long to = from + Math.min(count, Integer.MAX_VALUE);
        int start = (int) Math.max(0, Math.min(from, size()));
        return new int[] {start, (int) Math.max(start, Math.min(to, size()))};
    }

    private int position(long index) throws RefusedOperation {
        long position = index < 0 ? index + size() : index;
        if (position < 0 || position >= size()) {
            throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
        }
        return (int) position;
    }

    private Selection index(long index) throws RefusedOperation {
        Selection selection = Selection.of(position(index));
        return kind == CollectionKind.SORTED_LIST ? selection.withRanks(selection.indexes()) : selection;
    }

    private Selection indexRange(int[] bounds, boolean inverted) {
        Selection range = Selection.range(bounds[0], bounds[1]);
        if (kind == CollectionKind.SORTED_LIST) {
            range = range.withRanks(range.indexes());
        }
        Selection selection = inverted ? inversion.ofIndexes(range) : range;
        // Of all elements together the ranks are told without a look, so that equal values get different ones.
        return selection.count() == size() ? selection.withRanks(Numbers.range(0, size())) : selection;
    }

    private Selection rank(long rank) throws RefusedOperation {
        int position = position(rank);
        return rankRange(new int[] {position, position + 1}, false);
    }

    private Selection rankRange(int[] bounds, boolean inverted) {
        if (kind.isMap()) {
            return mapRankRange(bounds[0], bounds[1], inverted);
        }
        if (kind == CollectionKind.SORTED_LIST) {
            return indexRange(bounds, inverted);
        }
        int[] elements = RankHeap.positions(values, bounds[0], bounds[1]);
        int[] indexes = Arrays.stream(elements).sorted().toArray();
        Selection selection = Selection.of(elements)
                .withIndexes(Numbers.each(indexes))
                .withRanks(Numbers.range(bounds[0], bounds[1]));
        return inverted ? inversion.ofListRanks(selection) : selection;
    }

    /** Elements come in the order of their ranks, also when they are all but a range at either end. */
    private Selection mapRankRange(int from, int to, boolean inverted) {
        if (!inverted) {
            return Selection.of(Arrays.copyOfRange(byRank(), from, to)).withRanks(Numbers.range(from, to));
        }
        if (from == to) {
            return mapRankRange(0, size(), false);
        }
        if (from == 0) {
            return mapRankRange(to, size(), false);
        }
        return to == size()
                ? mapRankRange(0, from, false)
                : mapRankRange(from, to, false).inverted(size()).existing(false);
    }

    /** The positions in the order of their values; equal ones stay in their order. */
    private int[] byRank() {
        Integer[] order = new Integer[size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(values::get, Ordering.OF_VALUES));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** The ranks of elements: in a list how many values are less, in a map its own also among equal ones. */
    Numbers ranksOf(Numbers positions) {
        if (!kind.isMap()) {
            return Numbers.each(Arrays.stream(positions.values())
                    .map(position -> countBelow(values, values.get(position)))
                    .toArray());
        }
        int[] rankAt = new int[size()];
        int[] byRank = byRank();
        for (int rank = 0; rank < byRank.length; rank++) {
            rankAt[byRank[rank]] = rank;
        }
        return Numbers.each(Arrays.stream(positions.values())
                .map(position -> rankAt[position])
                .toArray());
    }

    private static int countBelow(List<Element> elements, Element bound) {
        int count = 0;
        for (Element element : elements) {
            if (Ordering.compare(element, bound) < 0) {
                count++;
            }
        }
        return count;
    }

    private Selection key(Element key) {
        int[] found = interval(keys, key, key, true);
        return found.length == 0 ? Selection.of() : Selection.of(found[0]);
    }

    private Selection firstValue(Element value) {
        int[] found = interval(values, value, value, true);
        int[] first = found.length == 0 ? found : new int[] {found[0]};
        return Selection.of(first).withRanks(Numbers.each(countBelow(values, value)));
    }

    /** Values not less than {@code begin}, and less than {@code end} or, with {@code inclusive}, not greater. */
    private Selection values(Element begin, Element end, boolean inclusive, boolean inverted) {
        int[] found = interval(values, begin, end, inclusive);
        int rank = countBelow(values, begin);
        Numbers ranks = Numbers.range(rank, rank + found.length);
        Selection selection = Selection.of(found).withRanks(ranks);
        if (kind == CollectionKind.SORTED_LIST) {
            selection = selection.withIndexes(ranks);
        }
        return inverted ? inversion.ofValues(selection) : selection;
    }

    private Selection keyInterval(Element begin, Element end, boolean inverted) {
        int[] found = interval(keys, begin, end, false);
        int from = found.length == 0 ? countBelow(keys, begin) : found[0];
        if (kind != CollectionKind.MAP) {
            return indexRange(new int[] {from, from + found.length}, inverted);
        }
        Selection selection = Selection.range(from, from + found.length);
        return inverted ? inversion.ofKeys(selection) : selection;
    }

    private static int[] interval(List<Element> elements, Element begin, Element end, boolean inclusive) {
        return IntStream.range(0, elements.size())
                .filter(i -> isIn(elements.get(i), begin, end, inclusive))
                .toArray();
    }

    private static boolean isIn(Element element, Element begin, Element end, boolean inclusive) {
        if (Ordering.compare(element, begin) < 0) {
            return false;
        }
        int toEnd = Ordering.compare(element, end);
        return toEnd < 0 || (inclusive && toEnd == 0);
    }

    /** Ranks are answered item by item as asked; so is everything in a sorted list, also what is asked for twice. */
    private Selection valueList(List<Element> items, boolean inverted) {
        Numbers asked = Numbers.ranges(matches(values, items));
        Selection selection = kind == CollectionKind.SORTED_LIST
                ? new Selection(asked, asked, asked, asked.values().length != 0)
                : Selection.of(distinct(asked)).withRanks(Numbers.gaps(ranksEqualTo(items)));
        return inverted ? inversion.ofItems(selection, items, false) : selection;
    }

    /** The ranks of the values equal to each item; of items given twice the last one counts. */
    private int[] ranksEqualTo(List<Element> items) {
        return lastOfEach(items).stream().flatMapToInt(this::ranksEqualTo).toArray();
    }

    private IntStream ranksEqualTo(Element item) {
        int rank = countBelow(values, item);
        return IntStream.range(rank, rank + found(values, item).length);
    }

    private static List<Element> lastOfEach(List<Element> items) {
        return IntStream.range(0, items.size())
                .filter(i -> !items.subList(i + 1, items.size()).contains(items.get(i)))
                .mapToObj(items::get)
                .toList();
    }

    private Selection keyList(List<Element> items, boolean inverted) {
        Numbers asked = Numbers.ranges(matches(keys, items));
        Numbers indexes = kind == CollectionKind.MAP ? Numbers.ranges(matches(keys, lastOfEach(items))) : asked;
        Selection selection = Selection.of(distinct(asked)).withIndexes(Numbers.gaps(indexes.values()));
        return inverted ? inversion.ofItems(selection, items, true) : selection;
    }

    private int[][] matches(List<Element> elements, List<Element> items) {
        return items.stream().map(item -> found(elements, item)).toArray(int[][]::new);
    }

    /** Where an item of a list asked for is found; a pattern only is where the elements are kept in order. */
    private int[] found(List<Element> elements, Element item) {
        boolean inOrder = elements == keys ? kind != CollectionKind.MAP : kind == CollectionKind.SORTED_LIST;
        return inOrder || !Ordering.isPattern(item) ? interval(elements, item, item, true) : new int[0];
    }

    private static int[] distinct(Numbers numbers) {
        return Arrays.stream(numbers.values()).sorted().distinct().toArray();
    }

    /** Whether an inverted search for a key that is missing is answered like any other. */
    boolean forgivesInvertedMiss(Pick pick, Selection selection) {
        return pick == Pick.KEY && kind.isMap() && kind != CollectionKind.MAP && selection.count() == 0;
    }

    @Nullable
    Element key(int position) {
        return kind.isMap() ? keys.get(position) : null;
    }

    Element value(int position) {
        return values.get(position);
    }
}
