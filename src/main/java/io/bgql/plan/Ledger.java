package io.bgql.plan;

import com.aerospike.client.Operation;
import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import io.bgql.expression.Refusal;
import io.bgql.expression.Type;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The changes of one statement so far, each as a step: what was written, what is read of it, what is worth knowing. */
final class Ledger {
    private final SampledBins bins;
    private final List<Note> notes;
    private final List<Work.Step> steps = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();
    private final List<Footprint> unread = new ArrayList<>();

    Ledger(SampledBins bins, List<Note> notes) {
        this.bins = bins;
        this.notes = notes;
    }

    List<Work.Step> steps() {
        return steps;
    }

    SampledBins bins() {
        return bins;
    }

    void note(Span span, String message) {
        notes.add(new Note(span, message));
    }

    void note(Optional<Note> note) {
        note.ifPresent(notes::add);
    }

    /** Writes over whatever was there: refused if an earlier change wrote it and nothing has read it since. */
    void overwrite(Spot spot, Operation operation, String words, Span span, Optional<Type> holds) {
        Footprint print = Footprint.of(spot.bin(), spot.steps());
        if (unread.stream().anyMatch(earlier -> earlier.within(print))) {
            throw Refusal.refused(
                    span, "an earlier change of this statement writes the same, and would be lost", "keep one of them");
        }
        unread.removeIf(print::within);
        if (spot.whole()) {
            bins.forgets(spot.bin());
        }
        enter(spot, print, operation, words, span, holds);
    }

    /** Goes on from what is there. */
    void modify(Spot spot, Operation operation, String words, Span span, Optional<Type> holds) {
        Footprint print = Footprint.of(spot.bin(), spot.steps());
        unread.removeIf(earlier -> earlier.within(print) || print.within(earlier));
        enter(spot, print, operation, words, span, holds);
    }

    private void enter(Spot spot, Footprint print, Operation operation, String words, Span span, Optional<Type> holds) {
        unread.add(print);
        steps.add(new Work.Step(operation, words, span, holds));
        changed.add(spot.bin());
        bins.writes(spot.bin(), holds);
    }

    /** What an expression reads, and what that means where it is missing. */
    void reads(Compiled compiled) {
        compiled.bins().entrySet().stream()
                .sorted(Comparator.comparing(bin -> bin.getValue().start()))
                .forEach(bin -> reading(bin.getKey(), bin.getValue()));
        notes.addAll(compiled.notes());
    }

    private void reading(String bin, Span place) {
        reads(bin, place);
        note(bins.unseen(bin, place));
        note(bins.missing(bin, place));
        note(bins.mixed(bin, place, "records where it is of another type than read here fail"));
    }

    void reads(String bin, Span span) {
        unread.removeIf(print -> print.bin().equals(bin));
        if (changed.contains(bin)) {
            note(span, "bin " + bin + " is read here as an earlier change of this statement left it");
        }
    }
}
