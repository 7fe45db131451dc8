package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.report.Layout;
import io.bgql.shell.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptConsoleTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";

    @TempDir
    private Path folder;

    private static Optional<String> read(Desk desk, Desk.Keys keys) throws Exception {
        return desk.reads(keys);
    }

    @Test
    void aStatementGoesOnUntilItsTerminator() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            Optional<String> text =
                    read(desk, keys -> keys.types("SELECT name\r").sees(";>").types("FROM test.users;\r"));
            assertThat(text).contains("SELECT name\nFROM test.users;");
            assertThat(desk.screen()).isEqualTo("prod> SELECT name\n   ;> FROM test.users;\n");
        }
    }

    @Test
    void anOpenQuoteIsNamedInThePrompt() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            read(desk, keys -> keys.types("SELECT 'a;\r").sees("   '>").types("b';\r"));
            assertThat(desk.screen()).contains("   '> b';");
        }
    }

    @Test
    void backslashCommandsEndWithTheirLine() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            assertThat(read(desk, keys -> keys.types("\\timing on\r"))).contains("\\timing on");
        }
    }

    @Test
    void nothingOfAStatementIsExpanded() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            String statement = "SELECT * FROM t WHERE $.a != 1 and $.b == '\\n!!';";
            assertThat(read(desk, keys -> keys.types(statement + "\r"))).contains(statement);
        }
    }

    @Test
    void ctrlCThrowsTheLineAwayAndCtrlDLeaves() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            assertThat(read(
                            desk,
                            keys -> keys.types("SELECT nothing").sees("nothing").types(CTRL_C)))
                    .contains("");
            assertThat(read(desk, keys -> keys.types(CTRL_D))).isEmpty();
            assertThat(desk.interruptions()).isZero();
        }
    }

    @Test
    void ctrlCBetweenPromptsInterruptsWhatRuns() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            desk.raise(Signal.INT);
            assertThat(desk.interruptions()).isEqualTo(1);
        }
    }

    @Test
    void tabCompletesWordsInTheCaseInWhichTheyWereBegun() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            Optional<String> text = read(
                    desk,
                    keys -> keys.types("upd\t")
                            .sees("update")
                            .types("x SE\t")
                            .sees("x SET")
                            .types(CTRL_C));
            assertThat(text).contains("");
        }
    }

    @Test
    void questionsAreAnsweredOnTheirOwnLine() throws Exception {
        Path history = folder.resolve("history");
        try (Desk desk = new Desk(Optional.of(history))) {
            Optional<String> answer =
                    desk.typing(() -> desk.console().ask("Go on? (y/n) "), "(y/n)", keys -> keys.types("y\r"));
            assertThat(answer).contains("y");
            assertThat(desk.interruptions()).isZero();
            assertThat(desk.typing(() -> desk.console().ask("Sure? "), "Sure?", keys -> keys.types(CTRL_C)))
                    .isEmpty();
            assertThat(desk.interruptions())
                    .as("what follows is not carried out")
                    .isEqualTo(1);
        }
        assertThat(history).doesNotExist();
    }

    @Test
    void aLongQuestionBreaksBetweenWords() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            String question = "This changes every record of test.users on cluster sandbox (10000). 100%. Go on? (y/n) ";
            Optional<String> answer =
                    desk.typing(() -> desk.console().ask(question), "(y/n)", keys -> keys.types("y\r"));
            assertThat(answer).contains("y");
            assertThat(desk.screen()).isEqualTo("""
                            This changes every record of test.users on cluster sandbox
                            (10000). 100%. Go on? (y/n) y
                            """);
        }
    }

    @Test
    void theEditorFindsATerminalThatShowsWhatIsTyped() throws Exception {
        HeldEditor editor = HeldEditor.in(folder);
        try (Desk desk = new Desk(Optional.empty(), editor.habits())) {
            CompletableFuture<String> edited =
                    CompletableFuture.supplyAsync(() -> desk.console().edit("SHOW JOBS;"));
            editor.awaitOpened();
            boolean echoed = desk.echoes();
            editor.end();
            assertThat(edited.get(20, TimeUnit.SECONDS)).isEqualTo("SHOW JOBS;");
            assertThat(echoed).isTrue();
            assertThat(desk.echoes()).isFalse();
        }
    }

    @Test
    void progressIsDrawnInPlaceAndErased() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            desk.console().notice("job 7 runs");
            try (Console.ProgressView progress = desk.console().progress()) {
                progress.update(List.of(Views.running(7, 25)));
                desk.sees("job 7 [██");
                progress.update(List.of(Views.running(7, 50), Views.running(8, 0)));
                desk.sees("job 8 [░░");
                assertThat(desk.screen().lines()).hasSize(3);
            }
            desk.console().notice("done");
            desk.sees("done");
            assertThat(desk.screen()).isEqualTo("job 7 runs\ndone\n");
        }
    }

    @Test
    void whatIsWatchedIsDrawnInPlaceNodeByNode() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            try (Console.ProgressView watched = desk.console().watch()) {
                watched.update(List.of());
                desk.sees("no job runs");
                watched.update(List.of(Views.running(7, 25, Map.of("B1", 4, "B2", 9))));
                desk.sees("node B2 running, 25.0%, 5 ok, 9.0s left");
                watched.update(List.of(Views.running(7, 50, Map.of("B1", 2, "B2", 5))));
                desk.sees("node B2 running, 50.0%, 5 ok, 5.0s left");
                assertThat(desk.screen().lines()).hasSize(5).noneMatch(line -> line.contains("no job runs"));
            }
            desk.console().notice("done");
            desk.sees("done");
            assertThat(desk.screen()).isEqualTo("done\n");
        }
    }

    @Test
    void answersKnowTheWidthOfTheScreen() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            assertThat(desk.console().answerLayout()).isEqualTo(new Layout(OptionalInt.of(60), Layout.Signs.UNICODE));
        }
    }

    @Test
    void namesOfTheClusterAreCompleted() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            read(
                    desk,
                    keys -> keys.types("DELETE FROM te\t")
                            .sees("FROM test")
                            .types(".us\t")
                            .sees("test.users")
                            .types("WHERE $.act\t")
                            .sees("$.active")
                            .types(CTRL_C));
        }
    }

    @Test
    void jobsAreOfferedWithWhatTheyDo() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            read(
                    desk,
                    keys -> keys.types("KILL JOB \t")
                            .sees("4711000001")
                            .sees("(running 37%")
                            .types("8\t")
                            .sees("KILL JOB 815000002")
                            .types(CTRL_C));
        }
    }

    @Test
    void whatMayFollowIsHintedAt() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            read(
                    desk,
                    keys -> keys.types("UPDATE test.users ")
                            .sees("test.users SET")
                            .types("SET ")
                            .sees("<bin>")
                            .types(CTRL_C));
        }
    }
}
