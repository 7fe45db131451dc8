package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether Enter ends a statement. */
class CompletenessTest {
    private final Language language = new Language();

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "-- comment", "# comment\n", "/* comment */", ";", " ;; "})
    void blank(String text) {
        assertThat(language.completeness(text)).isEqualTo(new Completeness.Blank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHOW JOBS;",
                "SHOW JOBS; -- comment",
                "SHOW JOBS; SHOW SETS;",
                "SELECT a FROM t WHERE $.a == ';';",
                "\\x",
                "\\set name 'value",
                "\\x\n",
                "EXIT",
                "quit",
                "HELP",
                "help update",
            })
    void whole(String text) {
        assertThat(language.completeness(text)).isEqualTo(new Completeness.Whole());
    }

    /** More text cannot mend these: Enter should show what is wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FORM x",
                "SHOW JOBS \\x",
                "SHOW JOBS 'x",
                "SHOW JOBS # comment",
                "SELECT a FROM t WHERE $.a == 1)",
                "SELECT a FROM t WHERE ($.a == 1]",
                "EXIT now please",
            })
    void wrong(String text) {
        assertThat(language.completeness(text)).isEqualTo(new Completeness.Whole());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        SHOW JOBS                                 ¦ ;
        SHOW JOBS -- all;                         ¦ ;
        SHOW JOBS; SHOW SETS                      ¦ ;
        UPDATE                                    ¦ ;
        SELECT a FROM t WHERE                     ¦ ;
        SELECT a FROM t WHERE $.a == 'x           ¦ '
        SELECT a FROM t WHERE $.a == 'x; y        ¦ '
        SELECT a FROM t WHERE $.a == 'it''s       ¦ '
        SELECT a FROM t WHERE $."a                ¦ "
        UPDATE t SET b = x'00                     ¦ '
        SHOW JOBS /* all;                         ¦ */
        SHOW JOBS; /*                             ¦ */
        SELECT a FROM t WHERE ($.a == 1           ¦ )
        SELECT a FROM t WHERE ($.a in [1,         ¦ ]
        SELECT a FROM t WHERE $.a.[0              ¦ ]
        SELECT a FROM t WHERE $.a.{#0             ¦ }
        SELECT a FROM t WHERE (($.a == 1)         ¦ )
        """)
    void unfinished(String text, String missing) {
        assertThat(language.completeness(text)).isEqualTo(new Completeness.Unfinished(missing));
    }

    @Test
    void severalLines() {
        assertThat(language.completeness("UPDATE t\nSET a = 1\nWHERE ")).isEqualTo(new Completeness.Unfinished(";"));
        assertThat(language.completeness("UPDATE t\nSET a = 1;\n")).isEqualTo(new Completeness.Whole());
        assertThat(language.completeness("-- comment\nSHOW JOBS")).isEqualTo(new Completeness.Unfinished(";"));
    }
}
