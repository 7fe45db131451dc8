package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns as glibc reads them; every row here was tried with its regcomp and regexec. */
class PosixPatternTest {
    private static final int BASIC = 0;

    private static Truth find(String pattern, int flags, String text) throws InvalidExpression {
        return PosixPattern.compile(pattern.getBytes(StandardCharsets.UTF_8), flags)
                .find(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "h(el)+lo; hello; TRUE",
                "^(a|b)*$; abab; TRUE",
                "a{2}; aa; TRUE",
                "a{,2}b; b; TRUE",
                "[[:digit:]]+; x42; TRUE",
                "[]a]b; ]b; TRUE",
                "[^[:alpha:]]; abc; FALSE",
                "\\d; 1; FALSE",
                "\\bcat\\b; a cat!; TRUE",
                "\\<at; cat; FALSE",
                "a.*?c; abcabc; TRUE",
                "(a)\\1; aa; TRUE",
                "a); a); TRUE",
            })
    void extended(String pattern, String text, Truth found) throws InvalidExpression {
        assertThat(find(pattern, PosixPattern.EXTENDED, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "a+, a+, TRUE",
        "a+, aa, FALSE",
        "a\\+b, aab, TRUE",
        "\\(ab\\)\\{2\\}, abab, TRUE",
        "a\\|b, b, TRUE",
        "*a, *a, TRUE",
        "a^b, a^b, TRUE",
        "a$b, a$b, TRUE",
        "^^a, ^a, TRUE",
        "(a), (a), TRUE",
    })
    void basic(String pattern, String text, Truth found) throws InvalidExpression {
        assertThat(find(pattern, BASIC, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a{2,1}", "*a", "+", "a{", "[b-a]", "[[:word:]]", "\\", "a{99999}", "\\2"})
    void invalidWhenExtended(String pattern) {
        assertThatThrownBy(() -> find(pattern, PosixPattern.EXTENDED, "")).isInstanceOf(InvalidExpression.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\(", "\\)", "\\{1\\}", "a**", "a\\{1\\}*", "\\1"})
    void invalidWhenBasic(String pattern) {
        assertThatThrownBy(() -> find(pattern, BASIC, "")).isInstanceOf(InvalidExpression.class);
    }

    @Test
    void bytesCountNotCharacters() throws InvalidExpression {
        assertThat(find("^.$", BASIC, "é")).isEqualTo(Truth.FALSE);
        assertThat(find("^..$", BASIC, "é")).isEqualTo(Truth.TRUE);
    }

    @Test
    void textEndsAtItsFirstNul() throws InvalidExpression {
        assertThat(find("b", BASIC, "a\0b")).isEqualTo(Truth.FALSE);
        assertThat(find("^a$", BASIC, "a\0b")).isEqualTo(Truth.TRUE);
    }

    @Test
    void newlinesMatterWithTheirFlagOnly() throws InvalidExpression {
        assertThat(find("^b$", BASIC, "a\nb\nc")).isEqualTo(Truth.FALSE);
        assertThat(find("^b$", PosixPattern.NEWLINE, "a\nb\nc")).isEqualTo(Truth.TRUE);
        assertThat(find("a.b", PosixPattern.NEWLINE, "a\nb")).isEqualTo(Truth.FALSE);
        assertThat(find("a[^x]b", PosixPattern.NEWLINE, "a\nb")).isEqualTo(Truth.FALSE);
    }

    @Test
    void caseIsIgnoredForLettersAndClasses() throws InvalidExpression {
        assertThat(find("HE[L]lo", PosixPattern.IGNORE_CASE, "hello")).isEqualTo(Truth.TRUE);
        assertThat(find("[^A]", PosixPattern.IGNORE_CASE, "a")).isEqualTo(Truth.FALSE);
    }

    @Test
    void aSearchThatTakesTooLongIsUnknown() throws InvalidExpression {
        assertThat(find("(a*)*(a*)*(a*)*b\\1", PosixPattern.EXTENDED, "a".repeat(4000)))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aSearchThatGoesTooDeepIsUnknownOrAnswered() throws InvalidExpression {
        assertThat(find("^(a|b)*$", PosixPattern.EXTENDED, "ab".repeat(500_000)))
                .isNotEqualTo(Truth.FALSE);
    }
}
