package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How deep and how long a text may be; every text is parsed on a stack of the size that a main thread has. */
class BoundsTest {
    private static final int STACK = 1 << 20;
    private static final int DEEPEST = 500;
    private static final int LONGEST = 4_000;

    private final Language language = new Language();

    /** Nothing when the text is an expression, else what is wrong with it. */
    private Optional<Diagnostic> problem(String text) throws InterruptedException, ExecutionException {
        FutureTask<Optional<Diagnostic>> task = new FutureTask<>(() -> {
            try {
                language.expression(Source.of(text));
                return Optional.empty();
            } catch (StatementException e) {
                return Optional.of(e.diagnostic());
            }
        });
        new Thread(null, task, "small stack", STACK).start();
        return task.get();
    }

    private static String repeated(String opening, String inner, String closing, int times) {
        return opening.repeat(times) + inner + closing.repeat(times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        (                 ¦ 1       ¦ )
        not(              ¦ true    ¦ )
        abs(              ¦ 1       ¦ )
        [                 ¦ 1       ¦ ]
        {1:               ¦ 1       ¦ }
        1 in (            ¦ 1, 2    ¦ , 2)
        when (true =>     ¦ 1       ¦ , default => 2)
        let (x =          ¦ 1       ¦ ) then (2)
        (1 + 2 *          ¦ 3       ¦ )
        """)
    void brackets(String opening, String inner, String closing) throws InterruptedException, ExecutionException {
        assertThat(problem(repeated(opening, inner, closing, DEEPEST))).isEmpty();
        assertThat(problem(repeated(opening, inner, closing, DEEPEST + 1)))
                .map(Diagnostic::message)
                .contains("the expression is nested deeper than 500 levels");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
        -_       ¦ 1
        ~        ¦ 1
        NOT_     ¦ true
        2 **_    ¦ 2
        """)
    void prefixes(String prefix, String operand) throws InterruptedException, ExecutionException {
        String spaced = prefix.replace('_', ' ');

        assertThat(problem(spaced.repeat(DEEPEST) + operand)).isEmpty();
        assertThat(problem(spaced.repeat(DEEPEST + 1) + operand)).isPresent();
    }

    @Test
    void signsAndBracketsCountTogether() throws InterruptedException, ExecutionException {
        assertThat(problem(repeated("-(", "1", ")", DEEPEST / 2))).isEmpty();
        assertThat(problem(repeated("-(", "1", ")", DEEPEST / 2 + 1))).isPresent();
        assertThat(problem(repeated("not not true and (", "true", ")", DEEPEST / 2)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        1           ¦ _+ 1
        1           ¦ _* 1
        1           ¦ _>> 1
        1           ¦ _| 1
        $.a == 1    ¦ _or $.a == 1
        $.a == 1    ¦ _and $.a == 1
        not $.a     ¦ _and not $.a
        """)
    void chains(String first, String link) throws InterruptedException, ExecutionException {
        String spaced = link.replace('_', ' ');

        assertThat(problem(first + spaced.repeat(LONGEST))).isEmpty();
        assertThat(problem(first + spaced.repeat(LONGEST + 1)))
                .map(Diagnostic::message)
                .contains("the expression is more than 4,000 operators in a row");
    }

    @Test
    void whatIsInBracketsOrBetweenCommasIsNoChain() throws InterruptedException, ExecutionException {
        String half = "1" + " + 1".repeat(LONGEST - 1);

        assertThat(problem("(" + half + ") + (" + half + ")")).isEmpty();
        assertThat(problem("[" + half + ", " + half + "]")).isEmpty();
        assertThat(problem(half + " == " + half)).isEmpty();
        assertThat(problem("1 between " + half + " and " + half)).isEmpty();
    }

    @Test
    void namesOfPathsAreNoOperators() throws InterruptedException, ExecutionException {
        assertThat(problem("$" + ".not".repeat(DEEPEST + 1))).isEmpty();
    }

    @Test
    void thePlaceIsTheTokenThatGoesTooFar() throws InterruptedException, ExecutionException {
        assertThat(problem("(".repeat(9_999)).flatMap(Diagnostic::span)).contains(new Span(DEEPEST, DEEPEST + 1));
        assertThat(problem("1" + "+1".repeat(9_999)).flatMap(Diagnostic::span))
                .contains(new Span(2 * LONGEST + 1, 2 * LONGEST + 2));
        assertThat(problem("(".repeat(9_999)).map(Diagnostic::code)).contains(Diagnostic.Code.UNSUPPORTED);
    }

    @Test
    void listsAndRowsAreAsLongAsTheyAre() throws InterruptedException, ExecutionException {
        assertThat(problem("$.a in [1" + ", 1".repeat(19_999) + "]")).isEmpty();
        assertThat(problem("$.a in (1" + ", 1".repeat(19_999) + ")")).isEmpty();
        assertThat(language.parse(Source.of("INSERT INTO t (PK, a) VALUES (0, 'x')" + ", (1, 'y')".repeat(19_999))))
                .isInstanceOf(Parsed.Whole.class);
    }

    @Test
    void whatIsTooDeepToBeParsedCanStillBeTyped() {
        String deep = "SELECT " + "1 in (".repeat(9_999);

        assertThat(language.completeness(deep)).isEqualTo(new Completeness.Unfinished(")"));
        assertThat(language.next(deep)).contains(new Expectation.Place(Expectation.Kind.VALUE));
    }
}
