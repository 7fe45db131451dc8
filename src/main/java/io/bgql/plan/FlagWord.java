package io.bgql.plan;

import io.bgql.expression.Refusal;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Name;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import java.util.Optional;
import java.util.Set;

/** A flag as it is written: {@code unique}, {@code no_fail: true}, {@code overflow: wrap}. */
record FlagWord(ChangeFlag flag, boolean wanted, Span span) {
    /** The flag that the argument is, if it is none of the values. A bin of that name is written {@code $.unique}. */
    static Optional<FlagWord> of(Reference.Argument argument) {
        Expression value = argument.value();
        if (argument.label().isPresent()) {
            return Optional.of(labelled(argument.label().get(), value));
        }
        if (value instanceof Reference.Path path
                && path.segments().isEmpty()
                && path.function().isEmpty()
                && path.span().equals(path.bin().span())) {
            return ChangeFlag.named(path.bin().text()).map(flag -> new FlagWord(flag, true, path.span()));
        }
        return Optional.empty();
    }

    private static FlagWord labelled(Name label, Expression value) {
        String word = value instanceof Reference.BareName bare ? bare.name().text() : "";
        Span span = label.span().to(value.span());
        Optional<ChangeFlag> switched = ChangeFlag.named(label.text());
        if (switched.isPresent() && (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false"))) {
            return new FlagWord(switched.get(), word.equalsIgnoreCase("true"), span);
        }
        return ChangeFlag.named(word)
                .filter(flag -> flag.answers(label.text()))
                .map(flag -> new FlagWord(flag, true, span))
                .orElseThrow(() -> Refusal.name(
                        span,
                        "there is no such argument",
                        "a flag stands alone, or as flag: true, or as overflow: wrap"));
    }

    void addTo(Set<ChangeFlag> flags) {
        if (wanted) {
            flags.add(flag);
        }
    }
}
