package io.bgql.plan;

import io.bgql.expression.Refusal;
import io.bgql.expression.Suggestion;
import io.bgql.expression.Type;
import io.bgql.syntax.Name;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every function that changes something in place. The manual's table of changes is read from here. */
public final class ChangeFunctions {
    private final List<ChangeFunction> all = new ArrayList<>();

    public ChangeFunctions() {
        all.addAll(ElementFunctions.all());
        all.addAll(ListFunctions.all());
        all.addAll(MapFunctions.all());
        all.addAll(ElementFunctions.ofTexts());
        all.addAll(BitFunctions.all());
        all.addAll(HllFunctions.all());
    }

    /** All, those of one kind together. */
    public List<ChangeFunction> all() {
        return List.copyOf(all);
    }

    /**
     * The function that the name and the number of arguments mean on a value of that type. Where the type is not known,
     * what is given to it may tell; else it is taken for a list. Of arguments that are computed the type is empty.
     */
    ChangeFunction find(Name name, Optional<Type> held, List<Optional<Type>> given, Set<ChangeFlag> flags, Span call) {
        int count = given.size();
        List<ChangeFunction> named = all.stream()
                .filter(function -> function.word().equalsIgnoreCase(name.text()))
                .toList();
        if (named.isEmpty()) {
            throw unknown(name, held);
        }
        List<ChangeFunction> fitting =
                named.stream().filter(function -> fits(function, held)).toList();
        if (fitting.isEmpty()) {
            throw misplaced(name, named, held.orElseThrow());
        }
        List<ChangeFunction> taking =
                fitting.stream().filter(function -> function.takes(count)).toList();
        return taking.stream()
                .filter(function -> function.flags().containsAll(flags) && accepts(function, given))
                .findFirst()
                .or(() -> taking.stream().findFirst())
                .orElseThrow(() -> Refusal.type(
                        call,
                        name + " does not go with " + count + (count == 1 ? " argument" : " arguments"),
                        "write " + signatures(fitting)));
    }

    private static boolean accepts(ChangeFunction function, List<Optional<Type>> given) {
        for (int i = 0; i < given.size(); i++) {
            Parameter parameter = function.parameter(i);
            if (!given.get(i).map(parameter::accepts).orElse(true)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(ChangeFunction function, Optional<Type> held) {
        return held.map(function.kind()::holds).orElse(true);
    }

    private RuntimeException unknown(Name name, Optional<Type> held) {
        List<String> words = words(held);
        String message = "there is no change " + name;
        return Suggestion.of(name.text(), words)
                .map(near -> Refusal.name(name.span(), message, "did you mean " + near + "?"))
                .orElseGet(() -> Refusal.name(name.span(), message, "there are " + String.join(", ", words)));
    }

    private RuntimeException misplaced(Name name, List<ChangeFunction> named, Type held) {
        String kinds = named.stream()
                .map(function -> function.kind().words())
                .distinct()
                .collect(Collectors.joining(" or "));
        return Refusal.type(
                name.span(),
                name + " is for " + kinds + ", and here is " + held,
                "for " + held + " there are " + String.join(", ", words(Optional.of(held))));
    }

    private List<String> words(Optional<Type> held) {
        return all.stream()
                .filter(function -> fits(function, held))
                .map(ChangeFunction::word)
                .distinct()
                .toList();
    }

    private static String signatures(List<ChangeFunction> functions) {
        return functions.stream().map(ChangeFunction::signature).distinct().collect(Collectors.joining(" or "));
    }
}
