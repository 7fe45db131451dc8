package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bgql.parse.Language;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that the server would refuse, or that can't mean what was wanted: said at the place that is wrong. */
class RefusalTest {
    private final Language language = new Language();
    private final Compiler compiler = new Compiler(BinTypes.UNKNOWN, Map.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "active == true                          | active            | NAME  | unknown name active",
                "$.name == active                        | active            | NAME  | unknown name active",
                "$.a == 1 and 'x' + 1 == 2               | 'x'               | TYPE  | + takes numbers, not STRING",
                "$.a.get(type: INT) == 'x'               | $.a.get(type: INT) == 'x' | TYPE | cannot compare INT and STRING",
                "$.ttl() > 1.5                           | $.ttl() > 1.5     | TYPE  | cannot compare INT and FLOAT",
                "$.a % 2.5 == 1                          | 2.5               | TYPE  | % takes INT, not FLOAT",
                "$.a and 5                               | 5                 | TYPE  | and takes BOOL, not INT",
                "not('x')                                | 'x'               | TYPE  | not takes BOOL, not STRING",
                "$.a + 1                                 | $.a + 1           | TYPE  | a condition is true or false, and this is INT",
                "$.a == NULL                             | NULL              | TYPE  | NULL is no value of an expression",
                "$.a == 9223372036854775808              | 9223372036854775808 | RANGE | 9223372036854775808 does not fit in 64 bits",
                "$.sixteenbytesname == 1                 | sixteenbytesname  | NAME  | the name of a bin can have 15 bytes; this has 16",
                "$.'ééééééÿÿ' == 1                       | 'ééééééÿÿ'          | NAME  | the name of a bin can have 15 bytes; this has 16",
                "$.a in ['x', 1]                         | ['x', 1]          | TYPE  | a list to look in holds one type; this one has STRING and INT",
                "'x' in [1, 2]                           | [1, 2]            | TYPE  | cannot look for STRING in a list of INT",
                "$.a in ['a', b]                         | b                 | TYPE  | lists and maps hold literals only",
                "$.a in $.b                              | $.a               | TYPE  | nothing says what type to look for",
                "1 in 'x'                                | 'x'               | TYPE  | in takes LIST, not STRING",
                "$.m.k == $.b                            | $.m.k == $.b      | TYPE  | nothing says what type these two have",
                "$.loc.get(type: GEO) == $.x             | $.loc.get(type: GEO) == $.x | TYPE | GEO values cannot be compared",
                "$.m.{a,b}.[0] == 1                      | .{a,b}            | TYPE  | a selector of many elements stands at the end of a path",
                "$.l.[0].get(return: KEY) == 1           | .get(return: KEY) | TYPE  | elements of a list have no KEY",
                "$.l.[3000000000] == 1                   | 3000000000        | RANGE | 3000000000 is out of range for an index or a rank",
                "$.a.size() > 1                          | size              | NAME  | there is no path function size",
                "$.tags.clear() == 1                     | .clear()          | TYPE  | clear changes a record and has no value",
                "$.tll() > 1                             | tll               | NAME  | there is no $.tll()",
                "$.digestModulo(0) == 1                  | 0                 | RANGE | 0 is out of range for digestModulo",
                "$.key() == 1.5                          | $.key()           | TYPE  | `a key is INT, STRING or BLOB, never FLOAT`",
                "abs($.a, 1) == 1                        | abs($.a, 1)       | TYPE  | abs takes 1 argument, here are 2",
                "power($.a, 2) > 1                       | power             | NAME  | there is no function power",
                "${x} == 1                               | ${x}              | NAME  | ${x} is not defined",
                "let (x = 1, x = 2) then (${x} == 1)     | x                 | NAME  | x is defined already",
                "$.a == ?limit                           | ?limit            | NAME  | there is no value for ?limit",
                "when ($.a => 'x', default => 1) == 'x'  | 1                 | TYPE  | this outcome of when is INT, those before are STRING",
                "$.a LIKE $.b                            | $.b               | TYPE  | LIKE takes a pattern in quotes",
                "$.a + 1 IS NULL                         | $.a + 1           | TYPE  | `IS NULL takes a bin, or a path to one element`",
            })
    void isRefusedAtItsPlace(String text, String place, Diagnostic.Code code, String message) {
        Diagnostic diagnostic = refusal(text);
        Span span = diagnostic.span().orElseThrow();
        assertThat(text.substring(span.start(), span.end())).isEqualTo(place);
        assertThat(diagnostic.message()).isEqualTo(message);
        assertThat(diagnostic.code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "active == true     | did you mean $.active?",
                "$.tll() > 1        | did you mean $.ttl()?",
                "powr($.a, 2) > 1   | did you mean pow?",
                "$.a == NULL        | IS NULL",
                "$.a in ['a', b]    | did you mean 'b'?",
                "$.ttl() > 1.5      | asInt()",
            })
    void saysWhatWouldBeRight(String text, String hint) {
        assertThat(refusal(text).hint())
                .hasValueSatisfying(words -> assertThat(words).contains(hint));
    }

    @Test
    void anExpressionLargerThanTheServerTakesIsRefused() {
        String text = "$.a == '" + "x".repeat(1 << 20) + "'";
        assertThat(refusal(text).message()).contains("1 MiB");
    }

    @Test
    void aChainOfThousandsOfOperatorsNeedsNoStack() throws InterruptedException {
        String text = "$.a" + " + 1".repeat(4_000) + " == 0";
        var expression = language.expression(Source.of(text));
        int[] size = new int[1];
        Thread small = new Thread(
                null, () -> size[0] = compiler.predicate(expression).built().size(), "small", 1 << 20);
        small.start();
        small.join();
        assertThat(size[0]).isGreaterThan(4_000);
    }

    private Diagnostic refusal(String text) {
        return catchThrowableOfType(
                        StatementException.class, () -> compiler.predicate(language.expression(Source.of(text))))
                .diagnostic();
    }
}
