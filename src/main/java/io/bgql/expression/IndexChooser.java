package io.bgql.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses among the indexes of a place those that a condition can be answered with: every record for which it is true
 * must stand in the range that is walked.
 */
public final class IndexChooser {
    private final List<Catalog.Index> indexes;
    private final Optional<String> set;
    private final Optional<Conjuncts> conjuncts;

    /** Indexes of the namespace, of which those of other sets are left aside. */
    public IndexChooser(List<Catalog.Index> indexes, Optional<String> set, Optional<Compiled> condition) {
        this.indexes = indexes.stream()
                .filter(index -> index.set().isEmpty() || index.set().equals(set))
                .toList();
        this.set = set;
        this.conjuncts = condition.filter(compiled -> !compiled.constant()).map(Conjuncts::new);
    }

    /** The index on which the fewest records are expected; none that holds a bin which the statement writes. */
    public IndexChoice best(Set<String> written) {
        List<IndexChoice.PassedOver> others = new ArrayList<>();
        List<IndexChoice.Chosen> usable = new ArrayList<>();
        for (Catalog.Index index : indexes) {
            Optional<String> objection = objection(index, written);
            if (objection.isPresent()) {
                others.add(new IndexChoice.PassedOver(index, objection.get()));
            } else {
                usable.add(use(index).orElseThrow());
            }
        }
        usable.sort(Comparator.comparingDouble(IndexChoice.Chosen::expected)
                .thenComparing(chosen -> chosen.index().name()));
        for (int i = 1; i < usable.size(); i++) {
            others.add(new IndexChoice.PassedOver(
                    usable.get(i).index(), usable.get(i).range() + " is taken for less selective"));
        }
        return new IndexChoice(usable.stream().findFirst(), others);
    }

    /** No index at all, for the one reason. */
    public IndexChoice none(String reason) {
        return new IndexChoice(
                Optional.empty(),
                indexes.stream()
                        .map(index -> new IndexChoice.PassedOver(index, reason))
                        .toList());
    }

    private Optional<String> objection(Catalog.Index index, Set<String> written) {
        if (!index.set().equals(set)) {
            return Optional.of("it covers the whole namespace; WITH (index = " + index.name() + ") takes it");
        }
        if (!index.readable()) {
            return Optional.of("it is still being built on some node");
        }
        Optional<String> moved = bins(index).stream().filter(written::contains).findFirst();
        if (moved.isPresent()) {
            return Optional.of("the statement writes " + moved.get()
                    + ": a record that moves in the index would be met again and changed again");
        }
        return use(index).isPresent() ? Optional.empty() : Optional.of(unbound(index));
    }

    private static Set<String> bins(Catalog.Index index) {
        return index.expression().map(base64 -> Packed.ofBase64(base64).bins()).orElseGet(() -> Set.of(index.bin()));
    }

    /** The index of that name, or why it can't be used. */
    public Named named(String name) {
        Optional<Catalog.Index> found =
                indexes.stream().filter(index -> index.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            return new Named.Unknown();
        }
        Catalog.Index index = found.get();
        if (!index.readable()) {
            return new Named.Unfit("it is still being built on some node");
        }
        return use(index)
                .<Named>map(chosen -> new Named.Usable(new IndexChoice(Optional.of(chosen), List.of())))
                .orElseGet(() -> new Named.Unfit(
                        conjuncts.isEmpty()
                                ? "there is no condition that says which part of it to walk"
                                : unbound(index)));
    }

    private String unbound(Catalog.Index index) {
        Set<String> bins = bins(index);
        if (conjuncts.filter(all -> all.reads(bins)).isEmpty()) {
            return "the condition says nothing about " + String.join(", ", bins);
        }
        return "nothing that must be true bounds " + Subject.words(index) + " as " + index.type();
    }

    /** What became of an index that was asked for. */
    public sealed interface Named {
        record Usable(IndexChoice choice) implements Named {}

        record Unfit(String reason) implements Named {}

        /** The place has no index of that name. */
        record Unknown() implements Named {}
    }

    private Optional<IndexChoice.Chosen> use(Catalog.Index index) {
        return conjuncts.flatMap(all -> all.bound(index)
                .map(bound -> new IndexChoice.Chosen(
                        index,
                        IndexFilter.of(index, bound.sendable().demand()),
                        bound.demand().words(Subject.words(index)),
                        Expected.of(index, bound.demand()),
                        all.without(bound.sendable().decided()))));
    }
}
