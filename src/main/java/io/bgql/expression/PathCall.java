package io.bgql.expression;

import io.bgql.syntax.Expression;
import io.bgql.syntax.Name;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The function at the end of a path, with what was written in its parentheses; without one, {@code get()}. */
record PathCall(PathFunction function, Optional<Type> type, Optional<ReturnKind> returns, Span span) {
    static PathCall of(Reference.Path path, Translation translation) {
        return path.function()
                .map(function -> read(function, translation))
                .orElseGet(() -> new PathCall(PathFunction.GET, Optional.empty(), Optional.empty(), path.span()));
    }

    private static PathCall read(Reference.PathFunction written, Translation translation) {
        PathFunction function = Function.named(written.name().text(), Function.Place.PATH)
                .map(PathFunction.class::cast)
                .orElseThrow(() -> unknown(written.name()));
        PathCall call = new PathCall(function, Optional.empty(), Optional.empty(), written.span());
        if (!function.hasValue()) {
            return call.ignored(translation);
        }
        for (Reference.Argument argument : written.arguments()) {
            call = call.with(argument);
        }
        return call;
    }

    private static StatementException unknown(Name name) {
        List<String> readers = Arrays.stream(PathFunction.values())
                .filter(PathFunction::hasValue)
                .map(PathFunction::word)
                .toList();
        return Refusal.name(
                name.span(),
                "there is no path function " + name,
                Suggestion.of(name.text(), readers)
                        .map(near -> "did you mean " + near + "()?")
                        .orElseGet(() -> "there are " + String.join(", ", readers)));
    }

    /** The reference compiler reads such a path as if the function were not there. */
    private PathCall ignored(Translation translation) {
        if (translation.reading() != Reading.ALONE) {
            throw Refusal.type(
                    span,
                    function.word() + " changes a record and has no value",
                    "as a change, it stands in the list of SET");
        }
        translation.note(span, function.word() + " changes nothing in an expression; the path is read as it is");
        return new PathCall(PathFunction.GET, type, returns, span);
    }

    private PathCall with(Reference.Argument argument) {
        Span place = argument.value().span();
        String label = argument.label().map(Name::text).orElse("");
        if (function != PathFunction.GET || !(label.equals("type") || label.equals("return"))) {
            throw Refusal.type(place, function.word() + " takes no such argument", "only get takes type: and return:");
        }
        if (label.equals("type")) {
            return new PathCall(function, Optional.of(typeNamed(argument.value())), returns, span);
        }
        ReturnKind kind = word(argument.value())
                .flatMap(ReturnKind::named)
                .orElseThrow(() -> Refusal.name(
                        place, "there is nothing of that name to return", "there are " + words(ReturnKind.values())));
        return new PathCall(function, type, Optional.of(kind), span);
    }

    private static Type typeNamed(Expression value) {
        return word(value)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .flatMap(name -> Arrays.stream(Type.values())
                        .filter(type -> type != Type.NIL && type.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> Refusal.name(
                        value.span(),
                        "there is no type of that name",
                        "there are INT, FLOAT, STRING, BOOL, BLOB, LIST, MAP, GEO, HLL"));
    }

    private static Optional<String> word(Expression value) {
        return value instanceof Reference.BareName bare
                ? Optional.of(bare.name().text())
                : Optional.empty();
    }

    private static String words(Object[] names) {
        return Arrays.stream(names).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Whether elements are to be counted rather than shown. */
    boolean counts() {
        return function == PathFunction.COUNT || returns.equals(Optional.of(ReturnKind.COUNT));
    }

    ReturnKind kind() {
        return function == PathFunction.EXISTS ? ReturnKind.EXISTS : returns.orElse(ReturnKind.VALUE);
    }
}
