package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.ServerJob;
import io.bgql.expression.FakeCatalog;
import io.bgql.expression.Type;
import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.parse.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the texts | is the cursor. */
class SuggestionsTest {
    private static final long RUNNING = 4_711_000_000_000_000_001L;
    private static final long ENDED = 1_234_500_000_000_000_002L;

    @TempDir
    private Path folder;

    private final FakeCatalog catalog = new FakeCatalog()
            .bin("active", Type.BOOL)
            .bin("age", Type.INT, Type.FLOAT)
            .bin("my-bin", Type.STRING);

    private Suggestions suggestions() {
        List<JobView> jobs = List.of(
                job(RUNNING, State.RUNNING, 37.4, "UPDATE test.users SET score = 0"),
                job(ENDED, State.DONE, 100, "DELETE FROM test.orders WHERE $.state == 'void'"));
        Language language = new Language();
        return new Suggestions(language, new Known(catalog, () -> jobs, language.help(), folder));
    }

    private static JobView job(long trid, State state, double progress, String statement) {
        return new JobView(
                trid,
                OptionalInt.of(state == State.RUNNING ? 8 : 7),
                "test",
                Optional.of("users"),
                ServerJob.Kind.BACKGROUND_OPERATIONS,
                state,
                OptionalDouble.of(progress),
                new ServerJob.Counts(10, 2, 0, 0, 12),
                1_500,
                0,
                Duration.ofSeconds(3),
                Optional.empty(),
                Optional.of(statement),
                Optional.empty(),
                List.of());
    }

    private List<String> at(String text) {
        return offered(text).stream().map(Suggestion::text).toList();
    }

    private List<Suggestion> offered(String text) {
        int cursor = text.indexOf('|');
        return suggestions()
                .at(text.substring(0, cursor) + text.substring(cursor + 1), cursor)
                .suggestions();
    }

    @Test
    void wordsComeFromTheGrammarInTheCaseInWhichTheyWereBegun() {
        assertThat(at("UPDATE test.users |")).containsExactly("SET");
        assertThat(at("upd|")).containsExactly("update");
        assertThat(at("TOUCH test.users WITH (tt|")).containsExactly("ttl");
    }

    @Test
    void namespacesAndSetsAreThoseOfTheCluster() {
        assertThat(at("UPDATE |")).containsExactly("test", "bar");
        assertThat(at("DELETE FROM te|")).containsExactly("test");
        assertThat(at("DELETE FROM test.|")).containsExactly("users", "orders", "sessions");
        assertThat(at("EXECUTE m.f() ON test.o|")).containsExactly("orders");
        assertThat(at("DELETE FROM bar.|")).isEmpty();
    }

    @Test
    void binsAreThoseOfTheSetWithTheirTypes() {
        assertThat(offered("UPDATE test.users SET a|"))
                .containsExactly(Suggestion.of("active", "bool"), Suggestion.of("age", "int or float"));
        assertThat(at("DELETE FROM test.users WHERE $.ac|")).containsExactly("active");
        assertThat(at("DELETE FROM test.users WHERE $.age == 1 and $.|")).contains("\"my-bin\"");
    }

    @Test
    void theSetMayStandBehindTheCursor() {
        assertThat(at("SELECT ag| FROM test.users;")).contains("age");
    }

    @Test
    void factsOfTheRecordStandBesideBins() {
        assertThat(offered("TOUCH test.users WHERE $.tt|")).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.text()).isEqualTo("ttl()");
            assertThat(suggestion.description()).isNotEmpty();
        });
    }

    @Test
    void jobsAreShownWithWhatTheyDo() {
        assertThat(offered("SHOW JOB |"))
                .contains(
                        Suggestion.of(Long.toString(RUNNING), "running 37% UPDATE test.users SET score = 0"),
                        Suggestion.of(
                                Long.toString(ENDED), "done 100% DELETE FROM test.orders WHERE $.state == 'void'"));
    }

    @Test
    void onlyRunningJobsCanBeKilled() {
        assertThat(at("KILL JOB |")).containsExactly(Long.toString(RUNNING), "LAST");
        assertThat(at("KILL JOB 1, |")).containsExactly(Long.toString(RUNNING), "LAST");
    }

    @Test
    void jobsAreFoundByPrefixNumberOrAWordOfTheStatement() {
        assertThat(at("WAIT JOB 12|")).containsExactly(Long.toString(ENDED));
        assertThat(at("WAIT JOB #|")).containsExactly("#8", "#7");
        assertThat(at("WAIT JOB #7|")).containsExactly("#7");
        assertThat(at("SHOW JOB dele|")).containsExactly(Long.toString(ENDED));
    }

    @Test
    void filesAreOfferedWhereOneIsRead() throws IOException {
        Files.createDirectory(folder.resolve("lua"));
        Files.createFile(folder.resolve("lua/one.lua"));
        Files.createFile(folder.resolve("letter"));
        Files.createFile(folder.resolve(".hidden"));
        assertThat(at("REGISTER MODULE '|")).containsExactly("'letter'", "'lua/");
        assertThat(at("REGISTER MODULE 'lua/o|")).containsExactly("'lua/one.lua'");
    }

    @Test
    void aStatementThatCannotGoOnHasNoSuggestions() {
        assertThat(at("UPDATE test.users WHERE |")).isEmpty();
        assertThat(at("-- a comment |")).isEmpty();
    }

    @Test
    void onlyTheStatementAtTheCursorCounts() {
        assertThat(at("TOUCH bar.x; DELETE FROM test.|; SHOW SETS bar;"))
                .containsExactly("users", "orders", "sessions");
    }
}
