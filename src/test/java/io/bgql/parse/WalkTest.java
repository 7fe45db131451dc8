package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** The walk and ANTLR's parser are two readers of one grammar: they must agree on every text. */
class WalkTest {
    private final Language language = new Language();

    private static List<String> expressions() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WalkTest.class.getResourceAsStream("/ael/conformance.jsonl")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> JsonParser.parseString(line)
                            .getAsJsonObject()
                            .get("ael")
                            .getAsString())
                    .toList();
        }
    }

    private static List<Token> tokens(String expression) {
        return Splitter.expression(Source.of(expression)).tokens();
    }

    /** Whether the parser takes it; what the builders refuse afterwards has no list of alternatives. */
    private boolean parses(String expression) {
        try {
            language.expression(Source.of(expression));
            return true;
        } catch (StatementException e) {
            return e.getCause() == null;
        }
    }

    @Test
    void agreesWithTheParser() throws IOException {
        List<String> expressions = expressions();

        assertThat(expressions)
                .hasSizeGreaterThan(2_000)
                .allSatisfy(text -> assertThat(Walk.over(BgqlParser.RULE_oneExpression, tokens(text))
                                .isWhole())
                        .as(text)
                        .isEqualTo(parses(text)));
    }

    @Test
    void neverStumblesInTheBeginningOfARightText() throws IOException {
        for (String text : expressions()) {
            List<Token> tokens = tokens(text);
            if (parses(text)) {
                for (int length = 0; length < tokens.size(); length++) {
                    Walk walk = Walk.over(BgqlParser.RULE_oneExpression, tokens.subList(0, length));
                    int type = tokens.get(length).getType();
                    assertThat(walk.isWrong()).as(text).isFalse();
                    assertThat(walk.steps()).as(text).anyMatch(step -> step.takes(type));
                }
            }
        }
    }

    @Test
    void stopsAtTheFirstTokenThatCannotBeRight() {
        Walk walk = Walk.over(BgqlParser.RULE_oneExpression, tokens("$.a == 1 2 == 3"));

        assertThat(walk.isWrong()).isTrue();
        assertThat(walk.position()).isEqualTo(4);
        assertThat(walk.isWhole()).isFalse();
    }

    @Test
    void anUnfinishedTextIsNeitherWholeNorWrong() {
        Walk walk = Walk.over(BgqlParser.RULE_oneExpression, tokens("$.a == ("));

        assertThat(walk.isWrong()).isFalse();
        assertThat(walk.isWhole()).isFalse();
    }
}
