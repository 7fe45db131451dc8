package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bgql.parse.Language;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

    @TestFactory
    Stream<DynamicTest> everyExpressionCompilesToTheSameBytes() {
        return rows.stream()
                .filter(row -> row.has("base64"))
                .map(row -> DynamicTest.dynamicTest(
                        text(row),
                        () -> assertThat(base64(text(row)))
                                .isEqualTo(row.get("base64").getAsString())));
    }

    @Test
    void whatTheReferenceRefusesIsRefusedPlainlyOrUnderstood() {
        rows.stream()
                .filter(row -> !row.has("base64"))
                .forEach(row -> assertThatNoException().as(text(row)).isThrownBy(() -> compileOrRefuse(text(row))));
    }

    private static String text(JsonObject row) {
        return row.get("ael").getAsString();
    }

    private String base64(String text) {
        return compiler.expression(language.expression(Source.of(text))).built().getBase64();
    }

    private void compileOrRefuse(String text) {
        try {
            base64(text);
        } catch (StatementException refused) {
            assertThat(refused.diagnostic().span()).as(text).isPresent();
        }
    }
}
