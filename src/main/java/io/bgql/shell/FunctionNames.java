package io.bgql.shell;

import io.bgql.cluster.LuaFunction;
import io.bgql.expression.Function;
import io.bgql.expression.Type;
import io.bgql.plan.ChangeFunction;
import io.bgql.plan.ChangeFunctions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Functions as they are begun to be typed, each with its arguments and what it does. */
final class FunctionNames {
    private FunctionNames() {}

    /** Those of expressions that can stand there. */
    static List<Suggestion> at(Function.Place place) {
        return Function.all().stream()
                .filter(function -> function.place() == place && function.hasValue())
                .map(FunctionNames::suggestion)
                .toList();
    }

    /** At the end of a path the example shows whether there is something to write between the parentheses. */
    private static Suggestion suggestion(Function function) {
        boolean none = function.place() == Function.Place.PATH
                ? function.example().contains(function.word() + "()")
                : function.signature().operands().isEmpty();
        return none
                ? Suggestion.of(function.word() + "()", function.summary())
                : begun(function.word(), function.signature().words(), function.summary());
    }

    /** Those that change a value of one of the types, all where none is known. */
    static List<Suggestion> changing(Set<Type> held) {
        return new ChangeFunctions()
                .all().stream()
                        .filter(function -> held.isEmpty() || held.stream().anyMatch(function.kind()::holds))
                        .map(FunctionNames::suggestion)
                        .toList();
    }

    private static Suggestion suggestion(ChangeFunction function) {
        String call = function.signature();
        return call.endsWith("()")
                ? Suggestion.of(call, function.summary())
                : begun(
                        function.word(),
                        call.substring(function.word().length() + 1, call.length() - 1),
                        function.summary());
    }

    /** One of a Lua module; the record, which is its first parameter, is not written in EXECUTE. */
    static Suggestion of(LuaFunction function) {
        String arguments = function.parameters().stream().skip(1).collect(Collectors.joining(", "));
        return arguments.isEmpty() ? Suggestion.of(function.name() + "()") : begun(function.name(), arguments, "");
    }

    private static Suggestion begun(String word, String arguments, String summary) {
        String joint = arguments.isEmpty() || summary.isEmpty() ? "" : ": ";
        return new Suggestion(word + "(", arguments + joint + summary, false);
    }
}
