package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bgql.parse.Language;
import io.bgql.sandbox.value.InvalidExpression;
import io.bgql.sandbox.value.Program;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares with what the reference compiler of the expression language makes of two thousand expressions. */
class ConformanceTest {
    private static List<JsonObject> rows = List.of();

    private final Language language = new Language();
    private final Compiler compiler = new Compiler(BinTypes.UNKNOWN, Map.of());

    @BeforeAll
    static void readRows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ConformanceTest.class.getResourceAsStream("/ael/conformance.jsonl")),
                StandardCharsets.UTF_8))) {
            rows = lines.lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        }
    }

    @Test
    void everyExpressionCompilesToTheSameBytes() {
        List<JsonObject> compiling =
                rows.stream().filter(row -> row.has("base64")).toList();
        assertThat(compiling).hasSizeGreaterThan(1_900);
        SoftAssertions.assertSoftly(softly -> compiling.forEach(row -> softly.assertThat(outcome(text(row)))
                .as(text(row))
                .isEqualTo(row.get("base64").getAsString())));
    }

    @Test
    void whatTheReferenceRefusesIsRefusedPlainlyOrUnderstood() {
        List<JsonObject> refused =
                rows.stream().filter(row -> !row.has("base64")).toList();
        assertThat(refused)
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat(outcome(text(row))).isNotBlank());
    }

    @Test
    void aConditionThatIsNotRefusedHereIsNotRefusedByTheServer() {
        SoftAssertions.assertSoftly(softly -> rows.forEach(
                row -> softly.assertThat(serverRefuses(text(row))).as(text(row)).isFalse()));
    }

    private boolean serverRefuses(String text) {
        Compiled compiled;
        try {
            compiled = compiler.predicate(language.expression(Source.of(text)));
        } catch (StatementException refusal) {
            return false;
        }
        try {
            return !Program.build(compiled.built().getBytes()).isBoolean();
        } catch (InvalidExpression invalid) {
            return true;
        }
    }

    private String outcome(String text) {
        try {
            return compiler.expression(language.expression(Source.of(text)))
                    .built()
                    .getBase64();
        } catch (StatementException refusal) {
            assertThat(refusal.diagnostic().span()).as(text).isPresent();
            return "refused: " + refusal.diagnostic().message();
        }
    }

    private static String text(JsonObject row) {
        return row.get("ael").getAsString();
    }
}
