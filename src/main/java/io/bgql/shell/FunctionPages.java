package io.bgql.shell;

import io.bgql.expression.Function;
import io.bgql.expression.Suggestion;
import io.bgql.parse.Help;
import java.util.List;
import java.util.Optional;

/** The pages of the manual about functions, made from the tables of functions. */
final class FunctionPages {
    private static final String NAME = "FUNCTIONS";
    private static final String SUMMARY = "the functions of expressions; HELP with the name of one says more";

    private FunctionPages() {}

    /** The page that lists all functions. */
    static Help.Topic list() {
        StringBuilder text = new StringBuilder(NAME + " - " + SUMMARY + "\n");
        int width = Function.all().stream()
                .mapToInt(function -> synopsis(function).length())
                .max()
                .orElse(0);
        for (Function.Group group : Function.Group.values()) {
            text.append("\nOf ").append(group.words()).append(":\n\n");
            for (Function function : group.functions()) {
                String synopsis = synopsis(function);
                text.append("    ").append(synopsis).append(" ".repeat(width - synopsis.length() + 2));
                text.append(function.summary()).append('\n');
            }
        }
        return new Help.Topic(NAME, SUMMARY, text.toString().stripTrailing());
    }

    /** The page that the words name: the list, or that of a function. */
    static Optional<Help.Topic> find(String words) {
        String wanted = name(words);
        if (wanted.equalsIgnoreCase(NAME) || wanted.equalsIgnoreCase("FUNCTION")) {
            return Optional.of(list());
        }
        List<Function> named = Function.all().stream()
                .filter(function -> function.word().equalsIgnoreCase(wanted))
                .toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(page(named));
    }

    /** The function whose name is nearest to the words. */
    static Optional<String> near(String words) {
        return Suggestion.of(
                name(words),
                Function.all().stream().map(Function::word).distinct().toList());
    }

    private static String name(String words) {
        return words.strip().replace("$.", "").replace("()", "");
    }

    private static Help.Topic page(List<Function> functions) {
        Function first = functions.get(0);
        StringBuilder text = new StringBuilder(first.word() + " - " + first.summary() + "\n");
        for (Function function : functions) {
            text.append("\n    ").append(synopsis(function));
            if (function != first) {
                text.append("  ").append(function.summary());
            }
            text.append("\n\nFor example ").append(function.example()).append('\n');
        }
        return new Help.Topic(first.word(), first.summary(), text.toString().stripTrailing());
    }

    private static String synopsis(Function function) {
        return switch (function.place()) {
            case CALL -> function.word() + "(" + function.signature().words() + ")";
            case RECORD -> "$." + function.word() + "(" + function.signature().words() + ")";
            case PATH -> "." + function.word() + "()";
        };
    }
}
