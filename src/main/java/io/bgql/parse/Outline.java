package io.bgql.parse;

import io.bgql.parse.Expectation.Kind;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a text that may still be in the making: the names in it and what each stands for.
 *
 * @param span from its first token to its last
 * @param wrong the first token that cannot stand where it is; one that ends the text may still become another
 */
public record Outline(Span span, List<Mention> mentions, Optional<Span> wrong) {
    public Outline {
        mentions = List.copyOf(mentions);
    }

    /** A name without its quotes, and what it names by the rules around it. */
    public record Mention(Kind kind, String name, Span span) {}

    /** The first name of the kind. */
    public Optional<String> first(Kind kind) {
        return mentions.stream()
                .filter(mention -> mention.kind() == kind)
                .map(Mention::name)
                .findFirst();
    }
}
