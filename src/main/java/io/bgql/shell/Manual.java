package io.bgql.shell;

import io.bgql.expression.Function;
import io.bgql.expression.Suggestion;
import io.bgql.parse.Help;
import io.bgql.plan.ChangeTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that HELP knows: the topics of the grammar, completed by the tables of functions and of changes. */
public final class Manual {
    private final Help help;

    public Manual(Help help) {
        this.help = help;
    }

    /** In the order of the grammar, the functions of expressions last. */
    public List<Help.Topic> topics() {
        return Stream.concat(help.topics().stream().map(Manual::completed), Stream.of(FunctionPages.list()))
                .toList();
    }

    /** A page for each function of expressions, by its name. */
    public List<Help.Topic> functions() {
        return Function.all().stream()
                .map(Function::word)
                .distinct()
                .map(word -> FunctionPages.find(word).orElseThrow())
                .toList();
    }

    /** The topic or the function that the words name; a statement goes before a function of its name. */
    Optional<Help.Topic> find(String words) {
        boolean statement =
                help.topics().stream().anyMatch(topic -> topic.name().equalsIgnoreCase(words.strip()));
        return Optional.of(words)
                .filter(name -> !statement)
                .flatMap(FunctionPages::find)
                .or(() -> help.find(words).map(Manual::completed));
    }

    /** What to type instead of words that name nothing. */
    String advice(String words) {
        List<String> names = help.topics().stream().map(Help.Topic::name).toList();
        return Suggestion.of(words, names)
                .or(() -> FunctionPages.near(words))
                .map(name -> "did you mean HELP " + name + "?")
                .orElse("HELP; lists the topics");
    }

    /** What stands in the tables that the shell works by is shown from there. */
    private static Help.Topic completed(Help.Topic topic) {
        return switch (topic.name()) {
            case "CHANGES" -> with(topic, new ChangeTable().text());
            case "BACKSLASH COMMANDS" -> with(topic, ShellCommand.table());
            default -> topic;
        };
    }

    private static Help.Topic with(Help.Topic topic, String table) {
        return new Help.Topic(topic.name(), topic.summary(), topic.text() + "\n\n" + table);
    }
}
