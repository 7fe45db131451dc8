package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words of statements, and things of the cluster. */
class SuggestionsTest extends SuggestionsSetup {
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
    void nothingIsOfferedBeforeTheNodesHaveAnswered() {
        Remembrance remembrance = new FakeRemembrance(catalog).awaiting(true);
        Suggestions.Offered offered = new Suggestions(
                        language, new Known(remembrance, language.help(), Map.of(), Optional.empty()))
                .at("KILL JOB ", 9);
        assertThat(offered.suggestions()).isEmpty();
        assertThat(offered.awaiting()).isTrue();
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
