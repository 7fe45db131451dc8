package io.bgql.shell;

import io.bgql.expression.Suggestion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands of the shell itself that begin with a backslash: the one table for carrying out, completion and help. */
enum ShellCommand {
    OVERVIEW("?", Argument.NONE, "lists what there is help on"),
    HELP("h", Argument.TOPIC, "help on a topic"),
    VERTICAL("x", Argument.SWITCH, "tables stand upright"),
    TIMING("timing", Argument.SWITCH, "tells how long each statement took"),
    INCLUDE("i", Argument.FILE, "runs a script"),
    OUTPUT("o", Argument.OPTIONAL_FILE, "answers go to a file; alone: back here"),
    SET("set", Argument.PARAMETER, "?name is that value; alone: lists all"),
    EDIT("e", Argument.NONE, "edits the last statement and runs it"),
    WATCH("watch", Argument.SECONDS, "repeats the last statement until Ctrl-C"),
    DESCRIBE("d", Argument.TARGET, "the bins of a set; alone: the sets"),
    CONNECT("c", Argument.HOSTS, "connects elsewhere; alone: tells where you are"),
    ECHO("echo", Argument.TEXT, "writes the text among the answers"),
    SYSTEM("!", Argument.SYSTEM_COMMAND, "runs a command of the system"),
    QUIT("q", Argument.NONE, "leaves");

    private final String word;
    private final Argument argument;
    private final String summary;

    ShellCommand(String word, Argument argument, String summary) {
        this.word = word;
        this.argument = argument;
        this.summary = summary;
    }

    /** What stands behind a command. */
    enum Argument {
        NONE(""),
        SWITCH("[on | off]"),
        FILE("file"),
        OPTIONAL_FILE("[file]"),
        TOPIC("topic"),
        TARGET("[ns[.set]]"),
        PARAMETER("[name value]"),
        SECONDS("[seconds]"),
        HOSTS("[host:port]"),
        TEXT("text"),
        SYSTEM_COMMAND("command");

        private final String synopsis;

        Argument(String synopsis) {
            this.synopsis = synopsis;
        }
    }

    static Optional<ShellCommand> named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst();
    }

    /** Whether a command has that name or one that goes on so. */
    static boolean begins(String begun) {
        return Arrays.stream(values()).anyMatch(command -> command.word.startsWith(begun));
    }

    /** What somebody may have meant who typed the long form of a command, or misspelt one. */
    static Optional<ShellCommand> near(String word) {
        List<String> words =
                Arrays.stream(values()).map(command -> command.word).toList();
        return words.stream()
                .filter(word::startsWith)
                .max(Comparator.comparing(String::length))
                .or(() -> Suggestion.of(word, words).filter(near -> near.length() > 1))
                .flatMap(ShellCommand::named);
    }

    /** The table for the manual. */
    static String table() {
        StringBuilder table = new StringBuilder();
        for (ShellCommand command : values()) {
            table.append(String.format(Locale.ROOT, "    %-20s %s%n", command.synopsis(), command.summary));
        }
        return table.toString().stripTrailing();
    }

    String typed() {
        return "\\" + word;
    }

    String synopsis() {
        return (typed() + " " + argument.synopsis).stripTrailing();
    }

    /** The words of a statement that does the same with the same argument. */
    Optional<String> statement() {
        return switch (argument) {
            case TOPIC -> Optional.of("HELP");
            case TARGET -> Optional.of("DESCRIBE");
            default -> Optional.empty();
        };
    }

    Argument argument() {
        return argument;
    }

    String summary() {
        return summary;
    }
}
