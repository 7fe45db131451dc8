package io.bgql.expression;

import io.bgql.syntax.Span;

/** Something worth knowing about a sound statement: a sentence in lower case, and the place it speaks of. */
public record Note(Span span, String message) {}
