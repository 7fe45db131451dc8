package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expressions piped through one process. */
class ExpressionLoopTest {
    private final StringWriter answers = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final ExpressionLoop loop = new ExpressionLoop(new Language(), answers, errors);

    @Test
    void eachLineOfManyIsAnsweredAndAWrongOneStopsNothing() throws IOException {
        String input = IntStream.range(0, 100_000)
                .mapToObj(i -> i % 1000 == 999 ? "\"$.a ==\"" : "\"$.age > " + i + " and $.tags.[0] == 'vip'\"")
                .collect(Collectors.joining("\n"));
        int status = loop.lines(new BufferedReader(new StringReader(input)), true);
        assertThat(status).isEqualTo(1);
        List<String> lines = answers.toString().lines().toList();
        assertThat(lines).hasSize(100_000);
        assertThat(lines.get(998)).startsWith("{\"base64\":").endsWith("\"type\":\"BOOL\"}");
        assertThat(lines.get(999)).startsWith("{\"error\":").contains("\"line\":1,\"column\":7");
        assertThat(lines.get(99_998)).startsWith("{\"base64\":");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void anErrorSaysItsLineAndColumn() throws IOException {
        loop.lines(new BufferedReader(new StringReader("\"$.a == 1\\nand abx($.b) > 1\"\n\"5\"")), true);
        assertThat(answers.toString().lines())
                .first()
                .asString()
                .contains("\"error\":\"there is no function abx\"")
                .contains("\"line\":2,\"column\":5");
        assertThat(answers.toString().lines().skip(1)).first().asString().contains("\"type\":\"INT\"");
    }

    @Test
    void anAnswerIsOutBeforeTheNextLineIsAwaited() throws IOException {
        BufferedReader oneByOne = new BufferedReader(new StringReader("")) {
            private int asked;

            @Override
            public @Nullable String readLine() {
                assertThat(answers.toString().lines().count()).isEqualTo(asked);
                return asked++ < 3 ? "$.a > 1" : null;
            }
        };
        assertThat(loop.lines(oneByOne, false)).isZero();
    }
}
