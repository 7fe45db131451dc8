package io.bgql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.syntax.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private final Language language = new Language();
    private final Help help = language.help();

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        UPDATE              ¦ UPDATE
        update              ¦ UPDATE
        ' show   jobs '     ¦ SHOW JOBS
        show                ¦ SHOW
        show jobs all       ¦ SHOW JOBS
        upd                 ¦ UPDATE
        kill                ¦ KILL JOB
        dry                 ¦ DRY RUN
        history             ¦ SHOW HISTORY
        upsert              ¦ INSERT
        quit                ¦ EXIT
        with                ¦ WITH
        expr                ¦ EXPRESSIONS
        sandbox             ¦ SANDBOX
        """)
    void finds(String words, String topic) {
        assertThat(help.find(words)).map(Help.Topic::name).contains(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "nonsense", "updates", "records"})
    void findsNothing(String words) {
        assertThat(help.find(words)).isEmpty();
    }

    @Test
    void aTextBeginsWithNameAndSummaryAndHasNoFrame() {
        Help.Topic topic = help.find("KILL JOBS ALL").orElseThrow();

        assertThat(topic.summary()).isEqualTo("stop every running background job, each by its id");
        assertThat(topic.text()).isEqualTo("""
                KILL JOBS ALL - stop every running background job, each by its id

                    KILL JOBS ALL;

                The applications' own queries go on. Asks first.""");
    }

    @Test
    void topicsStandInTheOrderOfTheGrammar() {
        assertThat(help.topics())
                .extracting(Help.Topic::name)
                .startsWith("UPDATE", "DELETE", "TOUCH", "EXECUTE")
                .contains("SELECT", "INSERT", "HELP", "BACKSLASH COMMANDS", "EXPRESSIONS")
                .doesNotHaveDuplicates();
    }

    /** An example names a set of the sandbox, or is short and has none of the signs of a synopsis. */
    @Test
    void everyExampleIsAStatement() {
        assertThat(help.topics().stream()
                        .flatMap(topic -> topic.text().lines())
                        .map(String::strip)
                        .filter(line -> line.endsWith(";") && line.contains("test.")))
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(language.parse(Source.of(line))).isInstanceOf(Parsed.Whole.class));
    }
}
