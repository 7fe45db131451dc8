package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.syntax.Span;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexemeTest {
    private final Language language = new Language();

    private String kinds(String text) {
        return language.tokens(text).stream()
                .filter(lexeme -> lexeme.kind() != Lexeme.Kind.BLANK)
                .map(lexeme -> lexeme.kind().name())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
        select Score FROM t          ¦ KEYWORD NAME KEYWORD NAME
        $.age >= 18                  ¦ SIGN NAME SIGN NUMBER
        0xff 0b1 1.5 1e5 1e-5 #12    ¦ NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER
        30d a@b                      ¦ NAME NAME
        'it''s' x'00' b64'AA=='      ¦ STRING STRING STRING
        ?name ${name}                ¦ VARIABLE VARIABLE
        -- comment                   ¦ COMMENT
        // comment                   ¦ COMMENT
        /* a */ b /* c               ¦ COMMENT NAME WRONG
        'open                        ¦ WRONG
        ! a                          ¦ WRONG NAME
        \\set name 'value; -- x      ¦ COMMAND COMMAND
        """)
    void table(String text, String kinds) {
        assertThat(kinds(text)).isEqualTo(kinds);
    }

    @Test
    void spansCountCharacters() {
        assertThat(language.tokens("a 'é😀' b"))
                .extracting(Lexeme::span)
                .containsExactly(new Span(0, 1), new Span(1, 2), new Span(2, 7), new Span(7, 8), new Span(8, 9));
    }

    @Property
    void everyCharacterIsInOneLexeme(@ForAll @StringLength(max = 40) String text) {
        assertCovered(text);
    }

    @Property
    void everyCharacterOfStatementsToo(@ForAll List<@From("pieces") String> pieces) {
        assertCovered(String.join("", pieces));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "update ", "'", "\"", "/*", "*/", "-- ", "\n", "\r", "\\x ", ";", "$.", "[#", "0x", "1e", ".5", "#",
                "😀", "?", "${");
    }

    private void assertCovered(String text) {
        int end = 0;
        for (Lexeme lexeme : language.tokens(text)) {
            assertThat(lexeme.span().start()).isEqualTo(end);
            assertThat(lexeme.span().end()).isGreaterThan(end);
            end = lexeme.span().end();
        }
        assertThat(end).isEqualTo(text.length());
    }
}
