package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.ServerJob;
import io.bgql.expression.Catalog;
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
import java.util.Map;
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
        return new Suggestions(
                language, new Known(new FakeRemembrance(catalog).jobs(jobs), language.help(), Optional.of(folder)));
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
        assertThat(at("SELECT ag| FROM bar.users;")).doesNotContain("age");
    }

    @Test
    void binsOfTheSetsLookedAtAreOfferedBeforeTheSetIsWritten() {
        assertThat(at("SELECT ag|")).contains("age");
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
    void theStatesOfJobsAreOffered() {
        assertThat(at("SHOW JOBS WHERE state = |"))
                .contains("'running'", "'done'", "'failed'", "'partial'", "'aborted'", "'unknown'");
        assertThat(at("SHOW JOBS WHERE failed > 0 AND state = 'r|")).containsExactly("'running'");
        assertThat(at("SHOW JOBS WHERE state IN ['done', 'a|")).containsExactly("'aborted'");
        assertThat(at("SHOW JOBS WHERE failed = |")).doesNotContain("'running'");
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
    void keysOfMapsFollowAPath() {
        catalog.record(Map.of(
                "profile", Map.of("city", "Rome", "a key", 1L, 7L, Map.of("deep", 1.5), "5", true),
                "items", List.of(Map.of("sku", "x", "qty", 2L))));
        assertThat(offered("DELETE FROM test.users WHERE $.profile.ci|"))
                .containsExactly(Suggestion.of("city", "string"));
        assertThat(at("DELETE FROM test.users WHERE $.age == 1 and $.profile.|"))
                .startsWith("'5'", "'a key'", "7", "city")
                .contains("count()");
        assertThat(at("DELETE FROM test.users WHERE $.profile.7.|")).contains("deep");
        assertThat(at("DELETE FROM test.users WHERE $.items.[0].|")).contains("qty", "sku");
        assertThat(at("DELETE FROM test.users WHERE $.profile.'a|")).containsExactly("'a key'");
        assertThat(at("DELETE FROM test.users WHERE $.profile.{ci|")).containsExactly("city");
        assertThat(at("UPDATE test.users SET profile.ci|")).containsExactly("city");
        assertThat(at("CREATE INDEX i ON test.users (profile.ci|")).containsExactly("city");
        assertThat(at("SELECT profile.ci| FROM test.users")).containsExactly("city");
        assertThat(at("DELETE FROM test.users WHERE $.items.[|")).isEmpty();
    }

    @Test
    void changesAreThoseOfWhatStandsThere() {
        catalog.record(Map.of("tags", List.of("a"), "age", 3L));
        assertThat(offered("UPDATE test.users SET tags.append_|"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.text()).isEqualTo("append_items(");
                    assertThat(change.description()).startsWith("list [, add_unique");
                    assertThat(change.whole()).isFalse();
                });
        assertThat(at("UPDATE test.users SET age.app|")).isEmpty();
    }

    @Test
    void functionsOfModulesAreShownWithTheirArguments() {
        assertThat(at("EXECUTE |")).containsExactly("maintenance", "my_module");
        assertThat(offered("EXECUTE maintenance.|"))
                .containsExactly(
                        new Suggestion("expire_old(", "days", false), new Suggestion("transform_record()", "", true));
    }

    @Test
    void functionsOfExpressionsAreShownWithTheirArguments() {
        assertThat(offered("DELETE FROM test.users WHERE ab|"))
                .containsExactly(new Suggestion("abs(", "number: the number without its sign", false));
    }

    @Test
    void optionsAreOfferedWithTheirValues() {
        catalog.index(index("age_idx"));
        assertThat(at("TOUCH test.users WITH |")).containsExactly("(");
        assertThat(at("TOUCH test.users WITH (durable = |")).containsExactly("true", "false");
        assertThat(at("TOUCH test.users WITH (index=|")).containsExactly("age_idx", "auto", "none");
        assertThat(at("TOUCH test.users WITH (ttl = |")).contains("1h", "30d", "never", "keep", "default");
        assertThat(at("TOUCH test.users WITH (on_partial = k|")).containsExactly("keep");
        assertThat(at("TOUCH test.users WITH (stages = |")).containsExactly("(");
        assertThat(at("TOUCH test.users WITH (stages = (1%, r|")).containsExactly("rest");
        assertThat(at("UPDATE test.users SET age = 1 WITH (once = a|")).containsExactly("active", "age");
    }

    private static Catalog.Index index(String name) {
        return new Catalog.Index(
                name,
                Optional.of("users"),
                "age",
                Type.INT,
                Catalog.Collection.SCALAR,
                Optional.empty(),
                Optional.empty(),
                true,
                10,
                1);
    }

    @Test
    void indexesAndSettingsHaveTheirNames() {
        catalog.index(index("age_idx")).index(index("age-of-users"));
        assertThat(offered("DROP INDEX age_|")).containsExactly(Suggestion.of("age_idx", "on age"));
        assertThat(at("DROP INDEX age-o|")).containsExactly("age-of-users");
        assertThat(at("ALTER NAMESPACE test SET (background-q|")).containsExactly("background-query-max-rps");
    }

    @Test
    void topicsOfHelpMayHaveSeveralWords() {
        assertThat(at("HELP upd|")).containsExactly("UPDATE");
        assertThat(at("HELP show jo|")).containsExactly("JOBS", "JOB");
        assertThat(at("HELP ab|")).containsExactly("abs");
        assertThat(at("\\h kill job|")).contains("JOB", "JOBS ALL");
        assertThat(offered("HELP DRY|")).singleElement().satisfies(topic -> {
            assertThat(topic.text()).isEqualTo("DRY RUN");
            assertThat(topic.description()).isNotEmpty();
        });
    }

    @Test
    void commandsOfTheShellAreShownWithWhatTheyTake() {
        assertThat(at("\\|")).contains("\\?", "\\timing", "\\watch").hasSizeGreaterThan(10);
        assertThat(offered("\\ti|"))
                .containsExactly(Suggestion.of("\\timing", "[on | off]: tells how long each statement took"));
        assertThat(at("SHOW SETS;\n\\ti|")).containsExactly("\\timing");
        assertThat(at("\\timing o|")).containsExactly("on", "off");
        assertThat(at("\\d test.us|")).containsExactly("users");
        assertThat(at("\\nosuch |")).isEmpty();
        assertThat(at("\\! rm |")).isEmpty();
        assertThat(at("\\x\nSHOW HIS|")).containsExactly("HISTORY");
    }

    @Test
    void aConnectionCanGoToTheNodesThatAreKnown() {
        assertThat(offered("\\c |"))
                .containsExactly(
                        Suggestion.of("10.0.0.1:3000", "node A1 of this cluster"),
                        Suggestion.of("10.0.0.2:3000", "node A2 of this cluster"));
        assertThat(at("\\c 10.0.0.2|")).containsExactly("10.0.0.2:3000");
    }

    @Test
    void filesFollowCommandsThatReadOrWriteThem() throws IOException {
        Files.createFile(folder.resolve("nightly run.bgql"));
        assertThat(at("\\i |")).containsExactly("nightly run.bgql");
        assertThat(at("\\i nightly r|")).containsExactly("nightly run.bgql");
        assertThat(at("\\o nig|")).containsExactly("nightly run.bgql");
        assertThat(at("REGISTER MODULE |")).containsExactly("'nightly run.bgql'");
    }

    @Test
    void nothingIsOfferedBeforeTheNodesHaveAnswered() {
        Suggestions.Offered offered = new Suggestions(
                        new Language(),
                        new Known(new FakeRemembrance(catalog).awaiting(true), new Language().help(), Optional.empty()))
                .at("KILL JOB ", 9);
        assertThat(offered.suggestions()).isEmpty();
        assertThat(offered.awaiting()).isTrue();
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
