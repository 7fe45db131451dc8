package io.bgql.paper;

import io.bgql.parse.Help;
import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.syntax.ShellStatement;
import io.bgql.syntax.Source;
import io.bgql.syntax.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Statements of scripts with the answers that stand beneath them in comments. */
final class Excerpts {
    private static final String ANSWER = "//";
    private static final String FOREIGN = "AQL";
    private static final int LONGEST = 14;
    private static final int MOST = 3;

    private final Language language = new Language();
    private final List<Excerpt> excerpts = new ArrayList<>();

    /**
     * A statement and its answer, in the lines that show both, from the script of that name.
     *
     * @param words of the statement, or of the topic that spellings of other tools belong to
     */
    record Excerpt(String script, String words, List<String> lines) {
        boolean isOf(String topic) {
            return words.equals(topic) || words.startsWith(topic + " ");
        }
    }

    Excerpts(List<Path> scripts) throws IOException {
        for (Path script : scripts) {
            read(script.getFileName().toString().replace(".bgql", ""), Files.readAllLines(script));
        }
    }

    private void read(String script, List<String> lines) {
        List<String> statement = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            boolean answer = line.startsWith(ANSWER);
            if (!answer && all.size() > statement.size()) {
                take(script, statement, all);
            }
            if (answer) {
                all.add(line.substring(ANSWER.length()).stripTrailing());
            } else if (line.isBlank() || line.startsWith("--")) {
                statement.clear();
                all.clear();
            } else {
                statement.add(line);
                all.add(line);
            }
        }
        take(script, statement, all);
    }

    /** Several statements in a row answer together, so that no one of them is an example. */
    private void take(String script, List<String> statement, List<String> all) {
        String text = String.join("\n", statement);
        if (all.size() <= LONGEST && language.parse(Source.of(text)) instanceof Parsed.Whole whole) {
            excerpts.add(new Excerpt(script, words(whole.statement(), text), List.copyOf(all)));
        }
        statement.clear();
        all.clear();
    }

    private static String words(Statement statement, String text) {
        return statement instanceof ShellStatement.Foreign
                ? FOREIGN
                : String.join(" ", text.toUpperCase(Locale.ROOT).split("[\\s;]+"));
    }

    /** A few examples of a statement, those of the script that is named for it first. */
    List<Excerpt> of(Help.Topic topic, List<Help.Topic> topics) {
        String slug = topic.name().toLowerCase(Locale.ROOT).replace(' ', '-');
        return excerpts.stream()
                .filter(excerpt -> excerpt.isOf(topic.name()))
                .filter(excerpt -> topics.stream()
                        .noneMatch(other -> other.name().startsWith(topic.name() + " ") && excerpt.isOf(other.name())))
                .sorted(Comparator.comparing(excerpt -> !excerpt.script().equals(slug)))
                .limit(MOST)
                .toList();
    }
}
