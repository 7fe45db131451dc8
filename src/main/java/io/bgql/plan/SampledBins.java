package io.bgql.plan;

import io.bgql.expression.BinTypes;
import io.bgql.expression.Catalog;
import io.bgql.expression.Note;
import io.bgql.expression.Suggestion;
import io.bgql.expression.Type;
import io.bgql.syntax.Span;
import java.util.HashMap;
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
    private Optional<Map<String, Set<Type>>> sample = Optional.empty();

    SampledBins(Catalog catalog, Place place) {
        this.catalog = catalog;
        this.place = place;
    }

    /** From now on the bin holds what an earlier change of the same statement wrote. */
    void writes(String bin, Optional<Type> type) {
        written.put(bin, type);
    }

    @Override
    public Optional<Type> of(String bin) {
        Optional<Type> earlier = written.get(bin);
        if (earlier != null) {
            return earlier;
        }
        Set<Type> types = types(bin);
        return types.size() == 1 ? Optional.of(types.iterator().next()) : Optional.empty();
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
        return Optional.of(Note.at(
                span,
                Suggestion.of(bin, List.copyOf(sample().keySet()))
                        .map(near -> message + "; did you mean " + near + "?")
                        .orElse(message)));
    }

    /** A note where a bin holds now this type, now that; what that leads to, the caller says. */
    Optional<Note> mixed(String bin, Span span, String consequence) {
        if (written.containsKey(bin) || types(bin).size() < 2) {
            return Optional.empty();
        }
        String types = types(bin).stream().sorted().map(Type::name).collect(Collectors.joining(" and "));
        return Optional.of(
                Note.at(span, "bin " + bin + " holds " + types + " in the records looked at; " + consequence));
    }

    private Map<String, Set<Type>> sample() {
        if (sample.isEmpty()) {
            sample = Optional.of(catalog.bins(place.name(), place.set()));
        }
        return sample.get();
    }
}
