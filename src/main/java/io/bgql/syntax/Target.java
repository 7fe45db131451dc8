package io.bgql.syntax;

import java.util.Optional;

/** A set of a namespace; without a set, every set of the namespace and the records that are in none. */
public record Target(Name namespace, Optional<Name> set) {
    public Span span() {
        return set.map(name -> namespace.span().to(name.span())).orElse(namespace.span());
    }

    @Override
    public String toString() {
        return set.map(name -> namespace.text() + "." + name.text()).orElse(namespace.text());
    }
}
