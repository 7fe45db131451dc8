package io.bgql.plan;

import io.bgql.expression.BinTypes;
import io.bgql.expression.Catalog;
import io.bgql.expression.Note;
import io.bgql.expression.Steps;
import io.bgql.expression.Suggestion;
import io.bgql.expression.Type;
import io.bgql.syntax.Span;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The bins of a place as the catalog's sample shows them, asked for once and only if an expression names a bin. */
final class SampledBins implements BinTypes {
    private final Catalog catalog;
    private final Place place;
    private final Map<String, Optional<Type>> written = new HashMap<>();
    private final Map<Footprint, Type> inside = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private Optional<List<Map<String, Object>>> records = Optional.empty();
    private Optional<Map<String, Set<Type>>> sample = Optional.empty();

    SampledBins(Catalog catalog, Place place) {
        this.catalog = catalog;
        this.place = place;
    }

    /** From now on the bin holds what an earlier change of the same statement wrote. */
    void writes(String bin, Optional<Type> type) {
        written.put(bin, type);
    }

    /** The same of what stands inside a bin. */
    void writesInside(Footprint place, Type type) {
        inside.put(place, type);
    }

    /** The bin is written as a whole, and what was inside is gone. */
    void forgets(String bin) {
        inside.keySet().removeIf(place -> place.bin().equals(bin));
    }

    /** The statement's condition names the bin, so records without it are not meant. */
    void asks(String bin) {
        asked.add(bin);
    }

    @Override
    public Optional<Type> of(String bin) {
        Optional<Type> earlier = written.get(bin);
        return earlier != null ? earlier : only(types(bin));
    }

    @Override
    public Optional<Type> inside(String bin, Steps steps) {
        Type earlier = inside.get(Footprint.of(bin, steps));
        return earlier != null ? Optional.of(earlier) : only(new SampledElements(records()).types(bin, steps));
    }

    private static Optional<Type> only(Set<Type> types) {
        return types.size() == 1 ? Optional.of(types.iterator().next()) : Optional.empty();
    }

    /** Which of the bins were taken to be of a type because the sample shows it, in words; nothing if none were. */
    String sampled(Collection<String> read) {
        String types = read.stream()
                .filter(bin -> !written.containsKey(bin))
                .sorted()
                .flatMap(bin -> of(bin).stream().map(type -> bin + " " + type))
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "" : " (sampled: " + types + ")";
    }

    @Override
    public boolean knows(String bin) {
        return written.containsKey(bin) || sample().containsKey(bin);
    }

    /** Whether an earlier change of the same statement writes the bin. */
    boolean writes(String bin) {
        return written.containsKey(bin);
    }

    /** The types that the bin has in the records looked at. */
    Set<Type> types(String bin) {
        return sample().getOrDefault(bin, Set.of());
    }

    /** A note where a bin is read that no record looked at has. */
    Optional<Note> unseen(String bin, Span span) {
        if (sample().isEmpty() || knows(bin)) {
            return Optional.empty();
        }
        String message = "no record looked at has a bin " + bin;
        return Optional.of(new Note(
                span,
                Suggestion.of(bin, List.copyOf(sample().keySet()))
                        .map(near -> message + "; did you mean " + near + "?")
                        .orElse(message)));
    }

    /** A note where a bin is read that some records looked at lack, unless the condition leaves those out. */
    Optional<Note> missing(String bin, Span span) {
        if (written.containsKey(bin) || asked.contains(bin) || !knows(bin)) {
            return Optional.empty();
        }
        long without =
                records().stream().filter(record -> !record.containsKey(bin)).count();
        return without == 0
                ? Optional.empty()
                : Optional.of(new Note(
                        span,
                        without + " of " + records().size() + " records looked at have no bin " + bin
                                + " and would fail; … and $." + bin + ".exists() leaves them out"));
    }

    /** A note where a bin holds now this type, now that; what that leads to, the caller says. */
    Optional<Note> mixed(String bin, Span span, String consequence) {
        if (written.containsKey(bin) || types(bin).size() < 2) {
            return Optional.empty();
        }
        String types = types(bin).stream().sorted().map(Type::name).collect(Collectors.joining(" and "));
        return Optional.of(
                new Note(span, "bin " + bin + " holds " + types + " in the records looked at; " + consequence));
    }

    /** A note where some records looked at have nothing at the end of the way, and the change makes nothing. */
    Optional<Note> nothing(String bin, Steps way, Span span) {
        if (way.isEmpty() || written.containsKey(bin) || !knows(bin)) {
            return Optional.empty();
        }
        long without = new SampledElements(records()).without(bin, way);
        return without == 0
                ? Optional.empty()
                : Optional.of(new Note(
                        span,
                        without + " of " + records().size()
                                + " records looked at have nothing on the way to this and would fail"));
    }

    /** How many lists at the end of the way are too short for the index, of all that were looked at. */
    long shorter(String bin, Steps steps, int index) {
        return new SampledElements(records()).shorter(bin, steps, index);
    }

    /** How many records were looked at. */
    int looked() {
        return records().size();
    }

    private List<Map<String, Object>> records() {
        if (records.isEmpty()) {
            records = Optional.of(catalog.sample(place.name(), place.set()));
        }
        return records.get();
    }

    private Map<String, Set<Type>> sample() {
        if (sample.isEmpty()) {
            sample = Optional.of(records().isEmpty() ? catalog.bins(place.name(), place.set()) : typesOf(records()));
        }
        return sample.get();
    }

    private static Map<String, Set<Type>> typesOf(List<Map<String, Object>> records) {
        Map<String, Set<Type>> types = new HashMap<>();
        for (Map<String, Object> record : records) {
            record.forEach((bin, value) -> types.computeIfAbsent(bin, name -> EnumSet.noneOf(Type.class))
                    .add(Type.of(value)));
        }
        return types;
    }
}
