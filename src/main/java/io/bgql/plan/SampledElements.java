package io.bgql.plan;

import io.bgql.expression.Constants;
import io.bgql.expression.Steps;
import io.bgql.expression.Type;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Segment;
import io.bgql.syntax.SingleSegment;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands inside the bins of sampled records. Follows keys and indexes of lists; other steps are not followed. */
final class SampledElements {
    private final List<Map<String, Object>> records;
    private final Constants constants = new Constants(Map.of());

    SampledElements(List<Map<String, Object>> records) {
        this.records = records;
    }

    Set<Type> types(String bin, Steps steps) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        for (Map<String, Object> record : records) {
            found(record, bin, steps).ifPresent(value -> types.add(Type.of(value)));
        }
        return types;
    }

    long without(String bin, Steps steps) {
        return records.stream()
                .filter(record -> found(record, bin, steps).isEmpty())
                .count();
    }

    long shorter(String bin, Steps steps, int index) {
        return records.stream()
                .filter(record -> found(record, bin, steps)
                        .map(value -> value instanceof List<?> list && list.size() < index)
                        .orElse(true))
                .count();
    }

    private Optional<Object> found(Map<String, Object> record, String bin, Steps steps) {
        Optional<Object> value = Optional.ofNullable(record.get(bin));
        for (Segment segment : steps.picking()) {
            value = value.flatMap(collection -> picked(collection, segment));
        }
        return value;
    }

    private Optional<Object> picked(Object collection, Segment segment) {
        if (segment instanceof SingleSegment.Key key && collection instanceof Map<?, ?> map) {
            return ofKey(map, constants.object(key.key()));
        }
        if (segment instanceof SingleSegment.Index index
                && index.container() == Segment.Container.LIST
                && collection instanceof List<?> list) {
            return atIndex(list, index.index());
        }
        return Optional.empty();
    }

    private static Optional<Object> ofKey(Map<?, ?> map, Object wanted) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            boolean same = wanted instanceof byte[] bytes
                    ? entry.getKey() instanceof byte[] key && Arrays.equals(key, bytes)
                    : wanted.equals(entry.getKey());
            if (same) {
                return Optional.ofNullable(entry.getValue());
            }
        }
        return Optional.empty();
    }

    private Optional<Object> atIndex(List<?> list, Literal index) {
        int wanted = constants.position(index);
        int position = wanted < 0 ? list.size() + wanted : wanted;
        return position >= 0 && position < list.size() ? Optional.ofNullable(list.get(position)) : Optional.empty();
    }
}
