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

    private final boolean isMap;
    private final boolean sorted;

    private Selector(List<Element> keys, List<Element> values, boolean isMap, boolean sorted) {
        this.keys = keys;
        this.values = values;
        this.isMap = isMap;
        this.sorted = sorted;
    }

    static Selector of(ElementList list) {
        return new Selector(List.of(), list.items(), false, list.ordered());
    }

    static Selector of(ElementMap map) {
        List<Element> keys = map.entries().stream().map(ElementMap.Entry::key).toList();
        List<Element> values =
                map.entries().stream().map(ElementMap.Entry::value).toList();
        return new Selector(keys, values, true, false);
    }

    int size() {
        return values.size();
    }

    /** Picks as the arguments say; the first of them is the return type, which is not looked at here. */
    Selection select(Pick pick, Arguments arguments) throws RefusedOperation {
        return switch (pick) {
            case INDEX -> Selection.of(position(arguments.integer(1)));
            case RANK -> rank(arguments.integer(1));
            case KEY -> key(arguments.value(1));
            case FIRST_VALUE -> firstValue(arguments.value(1));
            case ALL_VALUES -> valueInterval(arguments.value(1), arguments.value(1), true);
            case VALUE_LIST -> valueList(arguments.list(1));
            case KEY_LIST -> keyList(arguments.list(1));
            case INDEX_RANGE -> indexRange(arguments.integer(1), arguments.count(2, Integer.MAX_VALUE));
            case RANK_RANGE -> rankRange(arguments.integer(1), arguments.count(2, Integer.MAX_VALUE));
            case VALUE_INTERVAL -> valueInterval(arguments.value(1), arguments.value(2, NO_END), false);
            case KEY_INTERVAL -> keyInterval(arguments.value(1), arguments.value(2, NO_END));
            case RELATIVE_RANK, RELATIVE_INDEX -> relative(pick, arguments);
        };
    }

    private Selection relative(Pick pick, Arguments arguments) throws RefusedOperation {
        boolean byRank = pick == Pick.RELATIVE_RANK;
        long from = countBelow(byRank ? values : keys, arguments.value(1)) + arguments.integer(2);
        long count = arguments.count(3, Integer.MAX_VALUE);
        if (from < 0) {
            count = Math.max(0, count + from);
            from = 0;
        }
        return byRank ? rankRange(from, count) : indexRange(from, count);
    }

    private int position(long index) throws RefusedOperation {
        long position = index < 0 ? index + size() : index;
        if (position < 0 || position >= size()) {
            throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
        }
        return (int) position;
    }

    private Selection indexRange(long index, long count) {
        int[] bounds = clipped(index, count);
        Selection range = Selection.range(bounds[0], bounds[1]);
        return sorted ? range.withRanks(range.indexes()) : range;
    }

    /** From and to of a range that may start behind the end or count from it. */
    private int[] clipped(long index, long count) {
        long from = index < 0 ? index + size() : index;
        long to = from + Math.min(count, Integer.MAX_VALUE);
        int start = (int) Math.max(0, Math.min(from, size()));
        return new int[] {start, (int) Math.max(start, Math.min(to, size()))};
    }

    private Selection rank(long rank) throws RefusedOperation {
        int position = position(rank);
        return Selection.of(byRank()[position]).withRanks(Selection.Numbers.each(position));
    }

    /**
     * Values of a list that is not ordered come back as a server's heap leaves them: from the top down, unless the
     * range is nearer to the highest rank.
     */
    private Selection rankRange(long rank, long count) {
        if (sorted) {
            return indexRange(rank, count);
        }
        int[] bounds = clipped(rank, count);
        int[] elements = Arrays.copyOfRange(byRank(), bounds[0], bounds[1]);
        int[] indexes = elements.clone();
        if (!isMap) {
            Arrays.sort(indexes);
            if (bounds[0] <= size() - bounds[1]) {
                reverse(elements);
            }
        }
        return Selection.of(elements)
                .withIndexes(Selection.Numbers.each(indexes))
                .withRanks(Selection.Numbers.range(bounds[0], bounds[1]));
    }

    private static void reverse(int[] numbers) {
        for (int i = 0, j = numbers.length - 1; i < j; i++, j--) {
            int kept = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = kept;
        }
    }

    /** The positions in the order of their values; equal ones stay in their order. */
    private int[] byRank() {
        Integer[] order = new Integer[size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(values::get, Ordering.OF_VALUES));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** The rank of one element: how many values are less. */
    int rankOf(int position) {
        return countBelow(values, values.get(position));
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
        for (int i = 0; i < keys.size(); i++) {
            if (Ordering.compare(keys.get(i), key) == 0) {
                return Selection.of(i);
            }
        }
        return Selection.of();
    }

    private Selection firstValue(Element value) {
        int[] found = interval(values, value, value, true);
        int[] first = found.length == 0 ? found : new int[] {found[0]};
        return Selection.of(first).withRanks(Selection.Numbers.each(countBelow(values, value)));
    }

    /** Values not less than {@code begin}, and less than {@code end} or, with {@code inclusive}, not greater. */
    private Selection valueInterval(Element begin, Element end, boolean inclusive) {
        int[] found = interval(values, begin, end, inclusive);
        int rank = countBelow(values, begin);
        Selection.Numbers ranks = Selection.Numbers.range(rank, rank + found.length);
        Selection selection = Selection.of(found).withRanks(ranks);
        return sorted ? selection.withIndexes(ranks) : selection;
    }

    private Selection keyInterval(Element begin, Element end) {
        int[] found = interval(keys, begin, end, false);
        return found.length == 0 ? Selection.of() : Selection.range(found[0], found[0] + found.length);
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

    /** Ranks are answered item by item as asked; so is everything in an ordered list, also what is asked for twice. */
    private Selection valueList(List<Element> items) {
        int[] asked = matches(values, items);
        if (sorted) {
            return Selection.of(asked).withRanks(Selection.Numbers.each(asked));
        }
        int[] found = Arrays.stream(asked).sorted().distinct().toArray();
        int[] ranks = items.stream()
                .distinct()
                .flatMapToInt(item -> Arrays.stream(ranksEqualTo(item)))
                .toArray();
        return Selection.of(found).withRanks(Selection.Numbers.each(ranks));
    }

    private int[] ranksEqualTo(Element item) {
        int rank = countBelow(values, item);
        return Selection.Numbers.range(rank, rank + interval(values, item, item, true).length)
                .values();
    }

    private Selection keyList(List<Element> items) {
        int[] asked = matches(keys, items);
        int[] found = Arrays.stream(asked).sorted().distinct().toArray();
        return Selection.of(found).withIndexes(Selection.Numbers.each(asked));
    }

    private static int[] matches(List<Element> elements, List<Element> items) {
        return items.stream()
                .flatMapToInt(item -> Arrays.stream(interval(elements, item, item, true)))
                .toArray();
    }

    @Nullable
    Element key(int position) {
        return isMap ? keys.get(position) : null;
    }

    Element value(int position) {
        return values.get(position);
    }
}
