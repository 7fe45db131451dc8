package io.bgql.golden;

import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.parse.StatementReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A script without the answers that stand in it, and where each of its statements ends. */
record Script(List<String> lines, List<String> statements, List<Integer> ends) {
    private static final String ANSWER = "//";

    static Script read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith(ANSWER))
                .toList();
        List<String> statements = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        String text = String.join("\n", lines) + "\n";
        try (StatementReader reader = new Language().reader("", new StringReader(text))) {
            for (Optional<Parsed> next = reader.next(); next.isPresent(); next = reader.next()) {
                String statement = next.get().source().text();
                statements.add(statement.startsWith("\\") ? statement : statement + ";");
                ends.add(next.get().source().lineOf(statement.length()));
            }
        }
        return new Script(lines, statements, ends);
    }

    /** Statements that come from no file, for which everything asked is answered yes. */
    static Script of(List<String> statements) {
        return new Script(List.of("-- with --yes "), statements, List.of());
    }

    /** What the first line of the script says about how to run it. */
    List<String> options() {
        return lines.get(0).contains(" --yes ") ? List.of("--yes") : List.of();
    }

    /** How many nodes it is to be played on where nobody says otherwise. */
    int nodes() {
        return lines.get(0).contains(" on three nodes") ? 3 : 1;
    }

    /** The script with the answers beneath its statements. */
    String annotated(List<String> answers) {
        Map<Integer, StringBuilder> behind = new TreeMap<>();
        for (int i = 0; i < answers.size(); i++) {
            StringBuilder lines = behind.computeIfAbsent(ends.get(i), line -> new StringBuilder());
            answers.get(i)
                    .lines()
                    .forEach(line ->
                            lines.append((ANSWER + " " + line).stripTrailing()).append('\n'));
        }
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= lines.size(); number++) {
            text.append(lines.get(number - 1)).append('\n');
            text.append(behind.getOrDefault(number, new StringBuilder()));
        }
        return text.toString();
    }
}
