package io.bgql.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How sampled values are made: their types, what stands under each key of those that are maps, and what the elements of
 * those that are lists are like. Of large maps and lists, and of what is nested deeply, not everything is kept.
 *
 * @param entries by key, as the client reads keys
 * @param elements empty where no value is a list that holds something
 */
public record Shape(Set<Type> types, Map<Object, Shape> entries, Optional<Shape> elements) {
    /** Of no value at all. */
    public static final Shape NONE = new Shape(Set.of(), Map.of(), Optional.empty());

    private static final int MOST_KEYS = 200;
    private static final int MOST_ELEMENTS = 20;
    private static final int DEEPEST = 8;

    /** What such values have in common and where they differ; records are maps of their bins. */
    public static Shape of(Collection<?> values) {
        return of(values, DEEPEST);
    }

    private static Shape of(Collection<?> values, int levels) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        Map<Object, List<Object>> under = new LinkedHashMap<>();
        List<Object> elements = new ArrayList<>();
        for (Object value : values) {
            types.add(Type.of(value));
            if (value instanceof Map<?, ?> map && levels > 0) {
                map.forEach((key, each) -> note(key, each, under));
            } else if (value instanceof List<?> list && levels > 0) {
                list.stream().limit(MOST_ELEMENTS).forEach(elements::add);
            }
        }
        Map<Object, Shape> entries = new LinkedHashMap<>();
        under.forEach((key, each) -> entries.put(key, of(each, levels - 1)));
        return new Shape(types, entries, elements.isEmpty() ? Optional.empty() : Optional.of(of(elements, levels - 1)));
    }

    private static void note(Object key, Object value, Map<Object, List<Object>> under) {
        if (under.containsKey(key) || under.size() < MOST_KEYS) {
            under.computeIfAbsent(key, first -> new ArrayList<>()).add(value);
        }
    }

    /** Of records: their bins with the types seen in them. */
    public Map<String, Set<Type>> bins() {
        return entries.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        bin -> String.valueOf(bin.getKey()),
                        bin -> bin.getValue().types()));
    }

    /** What a step of a path leads to: the entry of a key, else the elements, whichever of them is meant. */
    public Shape below(String step) {
        return Stream.concat(
                        entries.entrySet().stream()
                                .filter(entry -> step.equals(String.valueOf(entry.getKey())))
                                .map(Map.Entry::getValue),
                        elements.stream())
                .findFirst()
                .orElse(NONE);
    }
}
