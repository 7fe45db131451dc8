package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is as deep or as long as the language allows is compiled whole on the stack that a main thread has. */
class DepthTest {
    private static final int STACK = 1 << 20;
    private static final int DEEPEST = 500;
    private static final int LONGEST = 4_000;
    private static final String TOO_HIGH = "the expression is nested deeper than 4,500 operators";

    private final Language language = new Language();

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        500 ¦ (                       ¦ $.a == 1 ¦ )
        500 ¦ not(                    ¦ $.a      ¦ )
        500 ¦ abs(                    ¦ $.a      ¦ )
        500 ¦ min(1, 1 *              ¦ $.a      ¦ )
        500 ¦ 1 + (                   ¦ $.a      ¦ ) * 2
        250 ¦ -(                      ¦ $.a      ¦ )
        250 ¦ ~(                      ¦ $.a      ¦ )
        250 ¦ 2 ** (                  ¦ $.a      ¦ )
        500 ¦ [                       ¦ 1        ¦ ]
        500 ¦ {1:                     ¦ 1        ¦ }
        500 ¦ true == (               ¦ $.a      ¦ )
        500 ¦ $.a and (               ¦ $.b      ¦ )
        500 ¦ $.a or (                ¦ $.b      ¦ ) and $.c
        500 ¦ exclusive($.a,          ¦ $.b      ¦ )
        500 ¦ when ($.a =>            ¦ 1        ¦ , default => 2)
        500 ¦ when ($.a => 1, default => ¦ 1     ¦ )
        500 ¦ when (                  ¦ $.a      ¦ => true, default => false)
        500 ¦ let (x =                ¦ $.a      ¦ ) then (${x} + 1)
        """)
    void nesting(int most, String opening, String inner, String closing)
            throws InterruptedException, ExecutionException {
        assertThat(outcome(opening.repeat(most) + inner + closing.repeat(most))).isEqualTo("compiled");
        assertThat(outcome(opening.repeat(most + 1) + inner + closing.repeat(most + 1)))
                .isEqualTo("the expression is nested deeper than 500 levels");
    }

    @Test
    void chainsWithinChains() throws InterruptedException, ExecutionException {
        String chain = " + 1".repeat(LONGEST);
        String half = " * 2".repeat(LONGEST / 2);
        assertThat(outcome("abs(".repeat(DEEPEST) + "$.a" + ")".repeat(DEEPEST) + chain))
                .isEqualTo("compiled");
        assertThat(outcome("abs(".repeat(DEEPEST) + "$.a" + chain + ")".repeat(DEEPEST)))
                .isEqualTo("compiled");
        assertThat(outcome(("($.a" + chain + ") > 1 and ").repeat(5) + "$.b")).isEqualTo("compiled");
        assertThat(outcome("$.a" + half + chain)).isEqualTo(TOO_HIGH);
        assertThat(outcome("($.a" + chain + ")" + chain)).isEqualTo(TOO_HIGH);
        assertThat(outcome("(".repeat(20) + "$.a" + (half + ")").repeat(20))).isEqualTo(TOO_HIGH);
        assertThat(outcome("$.a" + (half + " + 1").repeat(20))).isEqualTo("compiled");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        $.a         ¦ _+ 1
        $.a         ¦ _- $.b
        $.a         ¦ _* 1.5
        $.a         ¦ _>> 1
        $.a         ¦ _| 1
        $.a == 1    ¦ _or $.a == 1
        $.a == 1    ¦ _and not($.b)
        """)
    void chains(String first, String link) throws InterruptedException, ExecutionException {
        String spaced = link.replace('_', ' ');
        assertThat(outcome(first + spaced.repeat(LONGEST))).isEqualTo("compiled");
        assertThat(outcome(first + spaced.repeat(LONGEST + 1)))
                .isEqualTo("the expression is more than 4,000 operators in a row");
    }

    /** "compiled", or the refusal, which has a place. */
    private String outcome(String text) throws InterruptedException, ExecutionException {
        FutureTask<String> task = new FutureTask<>(() -> {
            try {
                new Compiler(BinTypes.UNKNOWN, Map.of()).expression(language.expression(Source.of(text)));
                return "compiled";
            } catch (StatementException e) {
                Diagnostic refusal = e.diagnostic();
                assertThat(refusal.span()).isPresent();
                return refusal.message();
            }
        });
        new Thread(null, task, "small stack", STACK).start();
        return task.get();
    }
}
