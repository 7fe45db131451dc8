package io.bgql.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Help;
import io.bgql.parse.Language;
import io.bgql.shell.Manual;
import io.bgql.syntax.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The reference misses no statement of the grammar, and shows each with an answer. */
class ReferenceTest {
    /** A rule with the comment that stands right above it, if one does. */
    private static final Pattern RULE =
            Pattern.compile("(/\\*\\*(?:(?!\\*/).)*\\*/\n)?^(\\w+)\\s*:(.*?);$", Pattern.DOTALL | Pattern.MULTILINE);

    /** They end the shell, or show a part of the reference. */
    private static final Set<String> WITHOUT_ANSWER = Set.of("EXIT", "HELP");

    private final Manual manual = new Manual(new Language().help());

    /** The rules that {@code statement} comes to in the end, each with its comment. */
    private static Map<String, String> statements() throws IOException {
        Map<String, String> comments = new LinkedHashMap<>();
        Map<String, String> bodies = new LinkedHashMap<>();
        Matcher rules = RULE.matcher(Files.readString(Path.of("grammar/io/bgql/parse/BgqlParser.g4")));
        while (rules.find()) {
            comments.put(rules.group(2), rules.group(1) == null ? "" : rules.group(1));
            bodies.put(rules.group(2), rules.group(3));
        }
        Map<String, String> statements = new LinkedHashMap<>();
        for (String family : names(bodies.getOrDefault("statement", ""))) {
            for (String rule : names(bodies.getOrDefault(family, ""))) {
                statements.put(rule, comments.get(rule));
            }
        }
        return statements;
    }

    private static List<String> names(String alternatives) {
        return Stream.of(alternatives.split("\\|", -1)).map(String::strip).toList();
    }

    private String reference() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/test/scripts"))) {
            List<Path> tested = scripts.filter(file -> file.toString().endsWith(".bgql"))
                    .sorted()
                    .toList();
            return new Reference(manual, new Excerpts(tested)).text("1.2.3");
        }
    }

    private static String section(String reference, String topic) {
        int begin = reference.indexOf("\n## " + topic + "\n");
        assertThat(begin).as(topic).isPositive();
        return reference.substring(begin, reference.indexOf("\n## ", begin + 1));
    }

    @Test
    void everyStatementOfTheGrammarHasASectionWithAnAnswer() throws IOException {
        String reference = reference();
        Map<String, String> statements = statements();
        assertThat(statements).hasSizeGreaterThan(25).containsKeys("update", "killJobs", "alterNamespace", "help");
        SoftAssertions.assertSoftly(softly -> statements.forEach((rule, comment) -> {
            String topic = topic(rule, comment);
            String section = section(reference, topic);
            if (!WITHOUT_ANSWER.contains(topic)) {
                softly.assertThat(section).as(topic).contains("With answers:\n\n```\n");
            }
        }));
    }

    /** Spellings of other tools are the one statement that is told of in another place. */
    private static String topic(String rule, String comment) {
        Matcher name = Pattern.compile("/\\*\\*\n \\* ([A-Z ]+) - ").matcher(comment);
        if (rule.equals("foreign")) {
            return "AQL";
        }
        assertThat(name.lookingAt()).as(rule + " has a topic").isTrue();
        return name.group(1);
    }

    @Test
    void nothingOfTheManualIsMissing() throws IOException {
        String reference = reference();
        assertThat(manual.topics().stream().map(Help.Topic::name)).allSatisfy(name -> section(reference, name));
        assertThat(manual.functions().stream().map(Help.Topic::name))
                .allSatisfy(name -> assertThat(reference).contains("\n### " + name + "\n"));
        assertThat(Diagnostic.Code.values())
                .allSatisfy(code -> assertThat(reference).contains("\n| " + code + " | " + code.exitStatus() + " | "));
        assertThat(section(reference, "AQL")).containsPattern("REMOVE MODULE name {2,}DROP MODULE name");
    }

    @Test
    void anAnswerIsShownAsItStandsInTheScript() throws IOException {
        assertThat(section(reference(), "INFO")).startsWith("""

                ## INFO

                the raw answer of every node to an info command

                ```
                INFO 'command';
                ```
                """).contains("""
                With answers:

                ```
                INFO 'build';
                  node     │ answer  │ trouble
                 ──────────┼─────────┼─────────
                  <node 1> │ 8.1.2.0 │
                ```
                """);
    }

    @Test
    void whatIsIndentedStaysAndSignsOfProseMeanNothing() {
        String page = new Markdown("")
                .body("a * b_c\n    x = 1\n\n    y\n\nend\n    z")
                .toString();
        assertThat(page).isEqualTo("""
                a \\* b\\_c

                ```
                x = 1

                y
                ```

                end

                ```
                z
                ```

                """);
    }
}
