package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backslash commands that repeat, edit and run things. */
class CommandsTest {
    @TempDir
    private Path folder;

    private SittingSetup sitting;

    @BeforeEach
    void sitDown() {
        sitting = SittingSetup.in(folder.resolve("state"));
    }

    @Test
    void watchRepeatsTheLastStatementUntilInterrupted() {
        AtomicInteger queries = new AtomicInteger();
        sitting.servers().records(() -> {
            if (queries.incrementAndGet() == 3) {
                sitting.interruption().interrupt();
            }
            return List.of(FakeServers.record(queries.get())).iterator();
        });
        sitting.person().types("SELECT n FROM test.users;", "\\watch 0.1");
        assertThat(sitting.interact()).isZero();
        assertThat(sitting.person().shown()).startsWith("n\n1\nn\n2\n");
        assertThat(queries).hasValue(3);
        assertThat(sitting.person().messages()).isEqualTo("every 100ms until Ctrl-C\n");
    }

    @Test
    void watchRepeatsNothingThatChangesAnything() {
        sitting.person().types("TOUCH test.users WHERE $.a == 1 WITH (ttl = 1d);", "\\watch 1");
        sitting.interact();
        assertThat(sitting.person().messages()).contains("error: \\watch repeats only statements that change nothing");
        assertThat(sitting.servers().started()).hasSize(1);
    }

    @Test
    void watchNeedsAStatementAndATime() {
        sitting.person().types("\\watch", "SHOW SETS;", "\\watch often");
        sitting.interact();
        assertThat(sitting.person().messages())
                .contains("error: there is no statement yet to repeat")
                .contains("error: not a time between repetitions: often");
    }

    @Test
    void whatIsEditedIsCarriedOut() {
        sitting.person().edits(text -> text.replace("SETS", "SETS test")).types("SHOW SETS;", "\\e", "\\e");
        sitting.interact();
        assertThat(sitting.person().shown().split("namespace\tset", -1)).hasSize(3);
    }

    @Test
    void theEditorTakesNoFile() {
        sitting.person().types("\\e other.bgql");
        sitting.interact();
        assertThat(sitting.person().messages()).startsWith("error: \\e takes no file: it edits the last statement\n");
    }

    @Test
    void commandsOfTheSystemTellTheirStatus() {
        sitting.person().types("\\! true", "\\! false");
        sitting.interact();
        assertThat(sitting.person().messages()).isEqualTo("$ true\n$ false\nexit status 1\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        \\tming     > did you mean \\timing?
        \\wacth 2   > did you mean \\watch?
        \\quit      > did you mean \\q?
        \\help      > did you mean \\h?
        \\connect h > did you mean \\c?
        \\l         > HELP BACKSLASH COMMANDS; lists them
        """)
    void aMisspeltCommandIsAnsweredWithTheOneThatWasMeant(String typed, String hint) {
        sitting.person().types(typed);
        sitting.interact();
        assertThat(sitting.person().messages())
                .contains("error: no such command: " + typed.split(" ", 2)[0])
                .contains("hint: " + hint);
    }

    @Test
    void helpOnCommandsListsThemAll() {
        sitting.person().types("HELP BACKSLASH COMMANDS;");
        sitting.interact();
        assertThat(sitting.person().shown()).contains("\\timing [on | off]", "\\c [host:port]", "\\watch", "\\q");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        HELP UPDTE;     > did you mean HELP UPDATE?
        HELP kil job;   > did you mean HELP KILL JOB?
        \\h abss       > did you mean HELP abs?
        HELP gibberish; > HELP; lists the topics
        """)
    void aMisspeltTopicIsAnsweredWithTheNearest(String typed, String hint) {
        sitting.person().types(typed);
        sitting.interact();
        assertThat(sitting.person().messages()).contains("error: no help on ").contains("hint: " + hint);
    }
}
