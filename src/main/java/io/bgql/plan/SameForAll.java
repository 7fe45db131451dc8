package io.bgql.plan;

import io.bgql.expression.Refusal;
import io.bgql.syntax.Literal;
import java.util.List;
import java.util.Optional;

/** {@code profile.{a,b} = 1}: the same value for several keys, as one map of items. */
record SameForAll(ChangeArgument.Scope scope) {
    ChangeArgument items(List<Literal> keys, ChangeArgument value) {
        Literal given = value.literal()
                .orElseThrow(() -> Refusal.type(
                        value.span(),
                        "the server computes a value for one key at a time",
                        "write a change for each key"));
        List<Literal.Entry> entries =
                keys.stream().map(key -> new Literal.Entry(key, given)).toList();
        Literal items = new Literal.MapOf(entries, value.span());
        return new ChangeArgument(items, Optional.of(items), Optional.empty(), scope);
    }
}
