package io.bgql.cluster;

import io.bgql.expression.Catalog;
import io.bgql.expression.Shape;
import io.bgql.expression.Type;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The catalog for somebody who is typing: never waits longer than its patience, and asks the servers behind. */
public final class RememberedCatalog implements Catalog {
    private static final Duration NAMES_FRESH = Duration.ofSeconds(5);
    private static final Duration SAMPLE_FRESH = Duration.ofSeconds(60);

    private final Memory memory;
    private final Patience patience;

    /** What all views of one cluster share. */
    private record Memory(
            Catalog live,
            LongSupplier ticker,
            Executor behind,
            Remembered<List<String>> namespaces,
            Remembered<List<String>> modules,
            ConcurrentMap<String, Remembered<Optional<Namespace>>> facts,
            ConcurrentMap<String, Remembered<List<KeptSet>>> sets,
            ConcurrentMap<String, Remembered<List<Index>>> indexes,
            ConcurrentMap<Place, Remembered<Shape>> shapes) {
        static Memory of(Catalog live, LongSupplier ticker, Executor behind) {
            return new Memory(
                    live,
                    ticker,
                    behind,
                    new Remembered<>(live::namespaces, NAMES_FRESH, ticker, behind),
                    new Remembered<>(live::modules, NAMES_FRESH, ticker, behind),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
        }

        <T> Remembered<T> names(Supplier<T> question) {
            return new Remembered<>(question, NAMES_FRESH, ticker, behind);
        }
    }

    private record Place(String namespace, Optional<String> set) {}

    private RememberedCatalog(Memory memory, Patience patience) {
        this.memory = memory;
        this.patience = patience;
    }

    /** Asks {@code live} on the threads of {@code behind}; waits for nothing. */
    public RememberedCatalog(Catalog live, LongSupplier ticker, Executor behind) {
        this(Memory.of(live, ticker, behind), Patience.none());
    }

    /** The same memory for somebody who waits a little for what was never asked before. */
    public RememberedCatalog patient(Patience waiting) {
        return new RememberedCatalog(memory, waiting);
    }

    /** What is asked for next is asked anew; until it is answered, what was known stands. */
    public void forget() {
        Stream.of(memory.facts(), memory.sets(), memory.indexes(), memory.shapes())
                .flatMap(kept -> kept.values().stream())
                .forEach(Remembered::forget);
        memory.namespaces().forget();
        memory.modules().forget();
    }

    /** The bins of all samples that were taken so far, of whichever set. */
    public Map<String, Set<Type>> binsSeen() {
        Map<String, Set<Type>> seen = new TreeMap<>();
        for (Remembered<Shape> sample : memory.shapes().values()) {
            sample.within(Patience.none())
                    .orElse(Shape.NONE)
                    .bins()
                    .forEach((bin, types) -> seen.computeIfAbsent(bin, first -> EnumSet.noneOf(Type.class))
                            .addAll(types));
        }
        return seen;
    }

    @Override
    public List<String> namespaces() {
        return memory.namespaces().within(patience).orElse(List.of());
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return kept(memory.facts(), name, memory.live()::namespace).orElse(Optional.empty());
    }

    @Override
    public List<KeptSet> sets(String namespace) {
        return kept(memory.sets(), namespace, memory.live()::sets).orElse(List.of());
    }

    @Override
    public List<Index> indexes(String namespace) {
        return kept(memory.indexes(), namespace, memory.live()::indexes).orElse(List.of());
    }

    private <T> Optional<T> kept(
            ConcurrentMap<String, Remembered<T>> answers, String namespace, Function<String, T> question) {
        return answers.computeIfAbsent(namespace, name -> memory.names(() -> question.apply(name)))
                .within(patience);
    }

    @Override
    public Map<String, Set<Type>> bins(String namespace, Optional<String> set) {
        return shape(namespace, set).bins();
    }

    @Override
    public Shape shape(String namespace, Optional<String> set) {
        return memory.shapes()
                .computeIfAbsent(
                        new Place(namespace, set),
                        place -> new Remembered<>(
                                () -> memory.live().shape(place.namespace(), place.set()),
                                SAMPLE_FRESH,
                                memory.ticker(),
                                memory.behind()))
                .within(patience)
                .orElse(Shape.NONE);
    }

    @Override
    public List<String> modules() {
        return memory.modules().within(patience).orElse(List.of());
    }
}
