package io.bgql.plan;

import io.bgql.expression.Catalog;
import io.bgql.expression.Compiled;
import io.bgql.expression.IndexChoice;
import io.bgql.expression.IndexChooser;
import io.bgql.expression.Refusal;
import io.bgql.expression.Suggestion;
import io.bgql.syntax.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What drives a statement, the filter that goes with it, and whether records written since its start are left out. */
record Driven(IndexChoice choice, Optional<Compiled> filter, boolean guarded) {
    private static final String FUNCTION =
            "a function may write any bin, and a record that moves in an index would be met again";

    static final Driven BY_PRIMARY_INDEX = new Driven(IndexChoice.NONE, Optional.empty(), false);

    Optional<IndexUse> use() {
        return choice.chosen().map(chosen -> new IndexUse(chosen.index().name(), chosen.filter()));
    }

    /**
     * For a query, what an exact index decides alone need not be in the filter: then the servers need not read records to
     * count them.
     */
    static Driven ofQuery(Catalog catalog, Place place, Options options, Optional<Compiled> condition) {
        IndexChoice choice = choice(catalog, place, options, condition, Set.of(), false);
        Optional<Compiled> filter =
                choice.chosen().map(IndexChoice.Chosen::undecided).orElse(condition);
        return new Driven(choice, filter, false);
    }

    /**
     * For a job, which reads its records anyway, the filter stays whole: it is what counts what the job should have met.
     * An index asked for by name may hold a bin that the job writes, so a record the job has written must not be met twice.
     */
    static Driven ofJob(Catalog catalog, Place place, Options options, Optional<Compiled> condition, Work work) {
        boolean function = work instanceof Work.FunctionCall;
        IndexChoice choice = choice(catalog, place, options, condition, written(work), function);
        return new Driven(choice, condition, options.indexName().isPresent());
    }

    /** The marker of a record says already that it has been met, and says nothing of what others have written. */
    Driven guardedUnless(boolean marking) {
        return new Driven(choice, filter, guarded && !marking);
    }

    private static Set<String> written(Work work) {
        return work instanceof Work.Operations operations ? operations.bins() : Set.of();
    }

    private static IndexChoice choice(
            Catalog catalog,
            Place place,
            Options options,
            Optional<Compiled> condition,
            Set<String> written,
            boolean function) {
        if (options.withoutIndex()
                || (condition.isEmpty() && options.indexName().isEmpty())) {
            return IndexChoice.NONE;
        }
        List<Catalog.Index> indexes = catalog.indexes(place.name());
        IndexChooser chooser = new IndexChooser(indexes, place.set(), condition);
        Optional<Option.Index> named = options.indexName();
        if (named.isPresent()) {
            return named(named.get(), chooser, indexes, place);
        }
        return function ? chooser.none(FUNCTION) : chooser.best(written);
    }

    private static IndexChoice named(
            Option.Index option, IndexChooser chooser, List<Catalog.Index> indexes, Place place) {
        String name = option.value().text();
        IndexChooser.Named named = chooser.named(name);
        if (named instanceof IndexChooser.Named.Usable usable) {
            return usable.choice();
        }
        if (named instanceof IndexChooser.Named.Unfit unfit) {
            throw Refusal.refused(
                    option.value().span(),
                    "index " + name + " cannot be used here: " + unfit.reason(),
                    "EXPLAIN without the option shows which index fits, if one does");
        }
        throw unknown(option, indexes, place);
    }

    private static RuntimeException unknown(Option.Index option, List<Catalog.Index> indexes, Place place) {
        String name = option.value().text();
        Optional<String> other = indexes.stream()
                .filter(index -> index.name().equals(name))
                .flatMap(index -> index.set().stream())
                .findFirst();
        if (other.isPresent()) {
            return Refusal.refused(
                    option.value().span(),
                    "index " + name + " is on set " + other.get() + ", not on " + place.target(),
                    "an index holds only the records of its own set");
        }
        List<String> own = indexes.stream()
                .filter(index -> index.set().equals(place.set()))
                .map(Catalog.Index::name)
                .toList();
        String message = "there is no index " + name + " in namespace " + place.name();
        return Suggestion.of(name, own)
                .map(near -> Refusal.name(option.value().span(), message, "did you mean " + near + "?"))
                .orElseGet(() -> Refusal.name(
                        option.value().span(),
                        message,
                        own.isEmpty()
                                ? place.target() + " has no index of its own"
                                : place.target() + " has " + String.join(", ", own)));
    }
}
