package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary values of every type, nested up to three deep. */
final class Elements {
    private Elements() {}

    static Arbitrary<Element> any() {
        return nested(3);
    }

    private static Arbitrary<Element> nested(int depth) {
        return depth == 0 ? scalars() : Arbitraries.oneOf(scalars(), lists(depth - 1), maps(depth - 1));
    }

    private static Arbitrary<Element> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.of(Element.Special.NIL, Element.Bool.TRUE, Element.Bool.FALSE),
                Arbitraries.longs().map(Element.Int64::new),
                Arbitraries.integers().between(-2, 2).map(Element.Int64::new),
                Arbitraries.doubles().map(Element.Float64::new),
                Arbitraries.of(Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY).map(Element.Float64::new),
                Arbitraries.strings().ofMaxLength(40).map(Element.Bytes::ofString),
                Arbitraries.bytes()
                        .array(byte[].class)
                        .ofMaxSize(3)
                        .map(data -> new Element.Bytes(ParticleType.BLOB, data)));
    }

    private static Arbitrary<Element> lists(int depth) {
        return nested(depth)
                .list()
                .ofMaxSize(4)
                .flatMap(items -> Arbitraries.of(true, false).map(ordered -> list(items, ordered)));
    }

    private static Element list(List<Element> items, boolean ordered) {
        return new ElementList(
                ordered ? items.stream().sorted(Ordering.OF_VALUES).toList() : items, ordered);
    }

    private static Arbitrary<Element> maps(int depth) {
        Arbitrary<Element> keys = Arbitraries.oneOf(
                Arbitraries.integers().between(-9, 9).map(Element.Int64::new),
                Arbitraries.strings().alpha().ofMaxLength(3).map(Element.Bytes::ofString));
        return Arbitraries.maps(keys, nested(depth))
                .ofMaxSize(4)
                .flatMap(entries -> Arbitraries.of(
                                ElementMap.UNORDERED, ElementMap.KEY_ORDERED, ElementMap.KEY_VALUE_ORDERED)
                        .map(order -> map(entries, order)));
    }

    private static Element map(Map<Element, Element> entries, int order) {
        return new ElementMap(
                entries.entrySet().stream()
                        .map(entry -> new ElementMap.Entry(entry.getKey(), entry.getValue()))
                        .sorted(Ordering.OF_KEYS)
                        .toList(),
                order);
    }
}
