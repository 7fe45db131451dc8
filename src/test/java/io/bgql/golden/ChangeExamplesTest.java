package io.bgql.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import io.bgql.plan.ChangeFunction;
import io.bgql.plan.ChangeFunctions;
import io.bgql.plan.ChangeTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual's table of changes: every example does what it says to one record, and every row says everything. */
class ChangeExamplesTest {
    private static final String RECORD =
            "UPSERT INTO test.examples (PK, w, score, name, tags, n, profile, bits) VALUES "
                    + "(1, 1, 5, 'Ada', ['b', 'a', 'b'], [1, 2], {'city': 'Paris', 'joined': 2020, 'visits': 3}, x'0102');";

    private static final String COUNTERS =
            "UPDATE test.examples SET visitors.add('a', 12), others.add('b', 12) WHERE $.w == 1;";

    private final List<ChangeFunction> functions = new ChangeFunctions().all();

    @Test
    void everyExampleWorks() throws IOException {
        List<String> statements = new ArrayList<>();
        for (ChangeFunction function : functions) {
            statements.add(RECORD);
            statements.add(COUNTERS);
            statements.add("UPDATE test.examples SET " + function.example() + " WHERE $.w == 1;");
        }
        List<String> answers = Stage.play(Script.of(statements), "json");
        for (int i = 0; i < functions.size(); i++) {
            assertThat(answers.get(3 * i + 2))
                    .as(functions.get(i).example())
                    .contains("\"state\":\"done\"", "\"succeeded\":1", "\"failed\":0");
        }
    }

    @Test
    void theExamplesOfTheManualWork() throws IOException {
        List<String> statements = Stream.of("UPDATE", "CHANGES")
                .flatMap(topic ->
                        new Language().help().find(topic).orElseThrow().text().lines())
                .map(String::strip)
                .filter(line -> line.startsWith("UPDATE test."))
                .toList();
        assertThat(statements).hasSizeGreaterThan(4);
        assertThat(Stage.play(Script.of(statements), "json"))
                .allSatisfy(answer -> assertThat(answer)
                        .contains("\"job\"")
                        .doesNotContain("\"code\"")
                        .doesNotContainPattern("\"failed\":[1-9]"));
    }

    @Test
    void everyRowSaysEverything() {
        assertThat(functions).hasSizeGreaterThan(40).allSatisfy(function -> {
            assertThat(function.summary()).isNotBlank();
            assertThat(function.client()).isNotBlank();
            assertThat(function.example()).contains(function.word() + "(");
            assertThat(new ChangeTable().text()).contains(function.signature(), function.client(), function.example());
        });
    }
}
