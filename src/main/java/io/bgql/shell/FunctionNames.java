package io.bgql.shell;

import io.bgql.cluster.LuaFunction;
import io.bgql.expression.Function;
import io.bgql.expression.Type;
import io.bgql.plan.ChangeFunction;
import io.bgql.plan.ChangeFunctions;
import java.util.List;
import java.util.Set;

/** Functions as they are begun to be typed, each with its arguments and what it does. */
final class FunctionNames {
    private FunctionNames() {}

    /** Those of expressions that can stand there. */
    static List<Suggestion> at(Function.Place place) {
        return Function.all().stream()
                .filter(function -> function.place() == place)
                .map(FunctionNames::suggestion)
                .toList();
    }

    /** At the end of a path the example shows whether there is something to write between the parentheses. */
    private static Suggestion suggestion(Function function) {
        boolean none = function.place() == Function.Place.PATH
                ? function.example().contains(function.word() + "()")
                : function.signature().operands().isEmpty();
        return call(function.word(), none ? "" : function.signature().words(), function.summary());
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
        String behind = function.signature().substring(function.word().length() + 1);
        return call(function.word(), behind.substring(0, behind.length() - 1), function.summary());
    }

    /** One of a Lua module; the record, which is its first parameter, is not written in EXECUTE. */
    static Suggestion of(LuaFunction function) {
        List<String> parameters = function.parameters();
        return call(
                function.name(),
                String.join(", ", parameters.subList(Math.min(1, parameters.size()), parameters.size())),
                "");
    }

    private static Suggestion call(String word, String arguments, String summary) {
        boolean none = arguments.isEmpty();
        String joint = none || summary.isEmpty() ? "" : ": ";
        return new Suggestion(word + (none ? "()" : "("), arguments + joint + summary, none);
    }
}
