package io.bgql;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Help;
import io.bgql.parse.Language;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual of expressions, tried on the sample data. */
class ManualTest {
    private static final List<String> TOPICS = List.of(
            "EXPRESSIONS", "PATHS", "SELECTORS", "LITERALS", "TYPES", "UNKNOWN", "LET AND WHEN", "SQL SPELLINGS");

    @TempDir
    private Path folder;

    private final Help help = new Language().help();

    @Test
    void everyExampleSelectsSomeRecordsAndNotAll() {
        List<String> examples = TOPICS.stream()
                .flatMap(topic -> help.find(topic).orElseThrow().text().lines())
                .map(String::strip)
                .filter(line -> line.startsWith("SELECT COUNT(*) FROM test."))
                .toList();
        assertThat(examples).hasSizeGreaterThan(2 * TOPICS.size());
        List<String> counts = answers(String.join("\n", examples));
        assertThat(counts).hasSameSizeAs(examples);
        SoftAssertions.assertSoftly(softly -> {
            for (int i = 0; i < examples.size(); i++) {
                int all = examples.get(i).contains("test.users") ? 10_000 : 5_000;
                softly.assertThat(Integer.parseInt(counts.get(i).replaceAll("\\D", "")))
                        .as(examples.get(i))
                        .isStrictlyBetween(0, all);
            }
        });
    }

    @Test
    void aFunctionHasAPageOfItsOwn() {
        assertThat(answers("HELP ABS;"))
                .first()
                .asString()
                .contains("abs(number)")
                .contains("For example");
        assertThat(answers("HELP functions;"))
                .first()
                .asString()
                .contains("$.ttl()")
                .contains("hllCount(HLL)");
        assertThat(answers("HELP insert;")).first().asString().contains("write new records");
    }

    @Test
    void aFunctionThatIsNearIsNamed() {
        assertThat(said("HELP hllCuont;").error().toString()).contains("did you mean HELP hllCount?");
    }

    private List<String> answers(String statements) {
        Piped process = said(statements);
        assertThat(process.error().toString().lines().filter(line -> line.startsWith("error")))
                .isEmpty();
        return process.output().toString().lines().toList();
    }

    private Piped said(String statements) {
        Piped process = Piped.in(folder);
        process.run("--sandbox", "-o", "jsonl", "-e", statements);
        return process;
    }
}
