package io.bgql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.syntax.Literal;
import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By its label a statement is known again, in records that it marked long ago. */
class FingerprintTest {
    private static final String STATEMENT = "UPDATE test.users SET score = score + 1 WHERE $.price > 5";

    private final Plans plans = new Plans();

    private String label(String statement) {
        return label(plans.background(statement + "\n WITH (once = mark)"));
    }

    private static String label(BackgroundPlan plan) {
        return plan.conduct().once().orElseThrow().label();
    }

    /** Records out there carry it: a label that changes would let the same statement change them again. */
    @Test
    void itIsTheSameForEver() {
        assertThat(label(STATEMENT)).isEqualTo("a23e44388f1bb878");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update test.users set score = score + 1 where $.price > 5",
                "UPDATE test.users SET score=score+1\n  WHERE $.price > 5 -- a word",
                "UPDATE test.users SET $.score = $.score + 1 WHERE $.price > 5",
                "UPDATE test.users SET \"score\" = score + 1 WHERE $.\"price\" > 5",
            })
    void howAStatementIsWrittenDoesNotMatter(String other) {
        assertThat(label(other)).isEqualTo(label(STATEMENT));
    }

    @Test
    void optionsDoNotMatter() {
        assertThat(label(plans.background(STATEMENT + " WITH (rps = 5, ttl = 1d, once = other, stages = (1%, rest))")))
                .isEqualTo(label(STATEMENT));
        assertThat(label(plans.background(STATEMENT + " WITH (once = mark) IN BACKGROUND")))
                .isEqualTo(label(STATEMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE test.users SET score = score + 2 WHERE $.price > 5",
                "UPDATE test.users SET score = score + 1 WHERE $.price > 6",
                "UPDATE test.users SET score = score + 1 WHERE $.price >= 5",
                "UPDATE test.users SET score = score + 1",
                "UPDATE test SET score = score + 1 WHERE $.price > 5",
                "UPDATE test.users SET price = price + 1 WHERE $.price > 5",
                "UPDATE test.users SET score = score - 1 WHERE $.price > 5",
                "UPDATE test.users SET score = score + 1, price = 1 WHERE $.price > 5",
                "TOUCH test.users WHERE $.price > 5",
            })
    void whatAStatementMeansDoes(String other) {
        assertThat(label(other)).isNotEqualTo(label(STATEMENT));
    }

    @Test
    void neighbouringTextsAreKeptApart() {
        assertThat(label("UPDATE test.users SET name = 'ab', tier = 'c'"))
                .isNotEqualTo(label("UPDATE test.users SET name = 'a', tier = 'bc'"));
    }

    @Test
    void theValueOfAParameterIsPartOfTheMeaning() {
        String statement = "UPDATE test.users SET score = ?n WHERE $.price > 5 WITH (once = mark)";
        assertThat(label(plans.background(statement, parameter(1))))
                .isEqualTo(label(plans.background(statement, parameter(1))))
                .isNotEqualTo(label(plans.background(statement, parameter(2))))
                .isEqualTo(label("UPDATE test.users SET score = 1 WHERE $.price > 5"));
    }

    private static Map<String, Literal> parameter(int value) {
        return Map.of("n", new Literal.Int(BigInteger.valueOf(value), new Span(0, 1)));
    }
}
