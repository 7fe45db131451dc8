package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Commands of the shell and what it has itself: help, parameters, files, addresses. */
class CommandSuggestionsTest extends SuggestionsSetup {
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
    void parametersStandWhereValuesCan() {
        parameters.set("since", "7d ago");
        parameters.set("limit", "50");
        assertThat(offered("DELETE FROM test.users WHERE $.age > ?|"))
                .containsExactly(Suggestion.of("?since", "7d ago"), Suggestion.of("?limit", "50"));
        assertThat(at("UPDATE test.users SET age = ?s|")).containsExactly("?since");
        assertThat(at("TOUCH test.users WHERE PK IN ?|")).containsExactly("?since", "?limit");
        assertThat(at("DELETE FROM test.users WHERE $.age > |")).contains("?since");
        assertThat(at("SHOW JOBS ?|")).isEmpty();
        assertThat(at("INFO ?|")).isEmpty();
        assertThat(offered("\\set s|")).containsExactly(Suggestion.of("since", "7d ago"));
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
    void filesAreOfferedWhereOneIsRead() throws IOException {
        Files.createDirectory(folder.resolve("lua"));
        Files.createFile(folder.resolve("lua/one.lua"));
        Files.createFile(folder.resolve("letter"));
        Files.createFile(folder.resolve(".hidden"));
        assertThat(at("REGISTER MODULE '|")).containsExactly("'letter'", "'lua/");
        assertThat(at("REGISTER MODULE 'lua/o|")).containsExactly("'lua/one.lua'");
    }
}
