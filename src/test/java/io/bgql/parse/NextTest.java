package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may come next: places in angle brackets, keywords as they are. */
class NextTest {
    private static final String EXPRESSION = "not exclusive let when unknown error geojson";

    private final Language language = new Language();

    private String next(String text) {
        return language.next(text).stream()
                .map(expectation -> expectation instanceof Expectation.Keyword keyword
                        ? keyword.text()
                        : "<" + ((Expectation.Place) expectation).kind() + ">")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        UPDATE_                                   ¦ <NAMESPACE>
        UPDATE te                                 ¦ <NAMESPACE>
        UPDATE test-us                            ¦ <NAMESPACE>
        UPDATE test.                              ¦ <SET>
        UPDATE test.us                            ¦ <SET>
        UPDATE test.users_                        ¦ SET
        UPDATE test.users SET_                    ¦ <BIN> $.
        UPDATE test.users SET a_                  ¦ = .
        UPDATE t SET a = 1 IN BACKGROUND_         ¦ WITH ;
        UPDATE t SET a = 1 WITH_                  ¦ (
        UPDATE t SET a = 1 WITH (                 ¦ ttl rps durable index create on_partial max_failed stages once
        UPDATE t SET a = 1 WITH (rps = 1, du      ¦ ttl rps durable index create on_partial max_failed stages once
        UPDATE t SET a = 1 WITH (ttl =_           ¦ <NUMBER> <DURATION> never keep default -
        UPDATE t SET a = 1 WITH (index =_         ¦ <DRIVING_INDEX>
        UPDATE t SET a = 1 WITH (durable =_       ¦ true false
        EXPLAIN_                                  ¦ UPDATE DELETE TOUCH EXECUTE SELECT INSERT UPSERT
        DRY_                                      ¦ RUN
        DELETE FROM t WHERE $.                    ¦ <BIN> <METADATA>
        DELETE FROM t WHERE $.ab                  ¦ <BIN> <METADATA>
        DELETE FROM t WHERE 5.                    ¦ <PATH_FUNCTION>
        DELETE FROM t WHERE $.a.{=                ¦ <SELECTOR> -
        DELETE FROM t WHERE $.a.                  ¦ <KEY> <PATH_FUNCTION> + - { {! {= {!= {# {!# [ [! [= [!= [# [!#
        UPDATE t SET a.                           ¦ <KEY> <CHANGE_FUNCTION> + - { {! {= {!= {# {!# [ [! [= [!= [# [!#
        SHOW_                                     ¦ JOBS JOB HISTORY NAMESPACES INDEXES SETS MODULES NODES
        SHOW JOBS_                                ¦ ALL WHERE ;
        SHOW JOB_                                 ¦ <JOB> LAST
        SHOW SETS_                                ¦ <NAMESPACE> ;
        KILL_                                     ¦ JOB JOBS
        KILL JOB 12                               ¦ <JOB> LAST
        WAIT JOB LAST TIMEOUT_                    ¦ <DURATION>
        HELP_                                     ¦ <TOPIC> ;
        EXECUTE_                                  ¦ <MODULE>
        EXECUTE m.                                ¦ <FUNCTION>
        REGISTER MODULE_                          ¦ <FILE>
        REGISTER MODULE 'src/a                    ¦ <FILE>
        DROP MODULE_                              ¦ <MODULE>
        DROP INDEX_                               ¦ <INDEX>
        CREATE INDEX_                             ¦ <NEW_NAME>
        CREATE INDEX i ON t (a)_                  ¦ STRING NUMERIC GEO2DSPHERE BLOB ON ;
        SELECT a AS_                              ¦ <NEW_NAME>
        SELECT * FROM t_                          ¦ WHERE WITH LIMIT . ;
        INSERT INTO t (PK,_                       ¦ <BIN>
        TRUNCATE t BEFORE_                        ¦ <TIME> <DURATION>
        ALTER NAMESPACE t SET (                   ¦ <SETTING>
        SHOW JOBS /* all */_                      ¦ ALL WHERE ;
        SHOW SETS; SHOW JOBS_                     ¦ ALL WHERE ;
        """)
    void table(String text, String expected) {
        assertThat(next(text.replace('_', ' '))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        DELETE FROM test.us                       ¦ us
        DELETE FROM test.my-s                     ¦ my-s
        DELETE FROM test.my-                      ¦ my-
        DELETE FROM my-n-sp                       ¦ my-n-sp
        ALTER NAMESPACE t SET (background-query   ¦ background-query
        DELETE FROM t WHERE $.a-b                 ¦ b
        SHOW SETS; DROP INDEX a-b                 ¦ a-b
        DELETE FROM my - n                        ¦ n
        REGISTER MODULE 'src/a                    ¦ 'src/a
        """)
    void theWordBeingTyped(String text, String word) {
        assertThat(text.substring(language.wordStart(text))).isEqualTo(word);
    }

    @Test
    void aConditionOffersNoBareBins() {
        assertThat(next("DELETE FROM t WHERE "))
                .isEqualTo("<VALUE> PK DIGEST $. " + EXPRESSION + " <EXPRESSION_FUNCTION> true false NULL <PARAMETER>");
    }

    @Test
    void aChangeOffersBareBins() {
        assertThat(next("UPDATE t SET a = "))
                .isEqualTo("<VALUE> $. " + EXPRESSION + " <BIN> <EXPRESSION_FUNCTION> true false NULL <PARAMETER>");
    }

    @Test
    void aConditionOnJobsOffersTheirColumns() {
        assertThat(next("SHOW JOBS WHERE ")).contains("<JOB_COLUMN>").doesNotContain("<BIN>");
    }

    @Test
    void behindAnOperandTheStatementGoesOnFirst() {
        assertThat(next("UPDATE t SET a = b ")).startsWith("WHERE WITH IN BACKGROUND , ; and or ");
    }

    @Test
    void onlyPreviewHasALimit() {
        assertThat(next("UPDATE t SET a = 1 ")).doesNotContain("LIMIT");
        assertThat(next("PREVIEW UPDATE t SET a = 1 ")).contains("LIMIT");
    }

    @Test
    void theInOfBackgroundMayAlsoBeginAList() {
        assertThat(next("UPDATE t SET a = 1 IN ")).startsWith("<VALUE> BACKGROUND (");
    }

    @Test
    void aStatementBeginsWithItsFirstWord() {
        assertThat(next(""))
                .startsWith("UPDATE DELETE TOUCH EXECUTE EXPLAIN DRY")
                .contains(" SELECT ", " INSERT ", " HELP ")
                .doesNotContain("KILL_QUERY", "MANAGE", "ASINFO");
        assertThat(next("UPD")).isEqualTo(next(""));
        assertThat(next("SHOW JOBS; UPD")).isEqualTo(next(""));
        assertThat(next("\\x\nUPD")).isEqualTo(next(""));
    }

    @Test
    void nothingCanFollowAnErrorACommentOrABackslashCommand() {
        assertThat(next("FORM x ")).isEmpty();
        assertThat(next("SHOW JOBS -- all")).isEmpty();
        assertThat(next("SHOW JOBS /* all")).isEmpty();
        assertThat(next("\\i fi")).isEmpty();
    }
}
