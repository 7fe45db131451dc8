package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operation that picks elements answers about them. */
final class ReturnType {
    private static final int NONE = 0;
    private static final int INDEX = 1;
    private static final int REVERSE_INDEX = 2;
    private static final int RANK = 3;
    private static final int REVERSE_RANK = 4;
    private static final int COUNT = 5;
    private static final int KEY = 6;
    private static final int VALUE = 7;
    private static final int KEY_VALUE = 8;
    private static final int EXISTS = 13;
    private static final int UNORDERED_MAP = 16;
    private static final int ORDERED_MAP = 17;
    private static final int INVERTED = 0x10000;

    private final int code;
    private final boolean inverted;
    private final boolean single;

    private ReturnType(int code, boolean inverted, boolean single) {
        this.code = code;
        this.inverted = inverted;
        this.single = single;
    }

    static ReturnType of(long code, Pick pick, boolean isList) throws RefusedOperation {
        boolean inverted = (code & INVERTED) != 0;
        int type = (int) (code & ~INVERTED);
        boolean known = switch (type) {
            case NONE, INDEX, REVERSE_INDEX, COUNT, VALUE, EXISTS -> true;
            case RANK, REVERSE_RANK -> pick != Pick.KEY_LIST;
            case KEY, KEY_VALUE, UNORDERED_MAP, ORDERED_MAP -> !isList;
            default -> false;
        };
        if (!known || type != (code & ~INVERTED)) {
            throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
        }
        return new ReturnType(type, inverted, pick.single());
    }

    /** Values for an operation that always answers them: the one picked, or a list. */
    static ReturnType values(boolean single) {
        return new ReturnType(VALUE, false, single);
    }

    static ReturnType count(boolean inverted) {
        return new ReturnType(COUNT, inverted, false);
    }

    /** What is picked of a collection, or all but that; of a single element there is no opposite. */
    Selection select(Selector source, Pick pick, Arguments arguments) throws RefusedOperation {
        Selection selection = source.select(pick, arguments, inverted && !single);
        if (inverted && single && !source.forgivesInvertedMiss(pick, selection)) {
            throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
        }
        return selection;
    }

    @Nullable
    Element answer(Selection selection, Selector source) {
        return switch (code) {
            case NONE -> null;
            case COUNT ->
                new Element.Int64(
                        Arrays.stream(selection.elements().values()).distinct().count());
            case EXISTS -> Element.Bool.of(selection.exists());
            case INDEX -> numbers(selection, selection.indexes().values());
            case REVERSE_INDEX -> numbers(selection, selection.indexes().reversed(source.size()));
            case RANK -> numbers(selection, ranks(selection, source).values());
            case REVERSE_RANK -> numbers(selection, ranks(selection, source).reversed(source.size()));
            case KEY, VALUE -> elements(selection, source);
            default -> map(selection, source);
        };
    }

    private static Numbers ranks(Selection selection, Selector source) {
        Numbers ranks = selection.ranks();
        return ranks != null ? ranks : source.ranksOf(selection.elements());
    }

    private Element numbers(Selection selection, int[] numbers) {
        if (single) {
            return new Element.Int64(selection.count() == 0 ? -1 : numbers[0]);
        }
        List<Element> items = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            items.add(new Element.Int64(number));
        }
        return new ElementList(items, false);
    }

    private @Nullable Element elements(Selection selection, Selector source) {
        List<Element> items = new ArrayList<>(selection.count());
        for (int position : selection.elements().values()) {
            Element key = code == KEY ? source.key(position) : null;
            items.add(key != null ? key : source.value(position));
        }
        if (single) {
            return items.isEmpty() ? null : items.get(0);
        }
        return new ElementList(items, false);
    }

    private Element map(Selection selection, Selector source) {
        int[] positions = selection.elements().values().clone();
        if (code == ORDERED_MAP) {
            Arrays.sort(positions);
        }
        List<ElementMap.Entry> entries = new ArrayList<>(positions.length);
        for (int position : positions) {
            Element key = source.key(position);
            if (key != null) {
                entries.add(new ElementMap.Entry(key, source.value(position)));
            }
        }
        int order = switch (code) {
            case KEY_VALUE -> ElementMap.PRESERVED;
            case ORDERED_MAP -> ElementMap.KEY_ORDERED;
            default -> ElementMap.UNORDERED;
        };
        return new ElementMap(entries, order);
    }
}
