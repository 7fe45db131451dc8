package io.bgql.expression;

import io.bgql.syntax.Span;
import java.util.Optional;

/** Something worth knowing about a sound statement: a sentence in lower case, and the place it speaks of. */
public record Note(Optional<Span> span, String message) {
    public static Note at(Span span, String message) {
        return new Note(Optional.of(span), message);
    }

    public static Note of(String message) {
        return new Note(Optional.empty(), message);
    }
}
