package io.bgql.plan;

import io.bgql.expression.Compiled;
import io.bgql.expression.Compiler;
import io.bgql.expression.Note;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The condition of a statement, compiled, with what is worth knowing about it. */
record Condition(Optional<Compiled> compiled, List<Note> notes) {
    static Condition of(Optional<Expression> predicate, SampledBins bins, Map<String, Literal> parameters) {
        if (predicate.isEmpty()) {
            return new Condition(Optional.empty(), List.of());
        }
        Compiled compiled = new Compiler(bins, parameters).predicate(predicate.get());
        List<Note> notes = new ArrayList<>(compiled.notes());
        compiled.bins().forEach((bin, span) -> {
            bins.asks(bin);
            bins.unseen(bin, span).ifPresent(notes::add);
            bins.mixed(bin, span, "a condition sees only the type it asks for").ifPresent(notes::add);
        });
        return new Condition(Optional.of(compiled), notes);
    }

    /** Whether every record is meant: nothing is asked, or something that is the same for each. */
    boolean everything() {
        return compiled.map(Compiled::constant).orElse(true);
    }
}
