package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.report.Layout;
import io.bgql.shell.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchConsoleTest {
    private final StringWriter output = new StringWriter();
    private final StringWriter error = new StringWriter();

    private BatchConsole console(Surface surface, String input) {
        return new BatchConsole(
                surface, Habits.of(Map.of()), new BufferedReader(new StringReader(input)), output, error);
    }

    private BatchConsole piped() {
        return console(new Surface(false, false, false, true, true), "");
    }

    @Test
    void messagesNeverMixWithAnswers() throws IOException {
        BatchConsole console = piped();
        console.answers().write("1\n");
        console.notice("careful");
        console.error("error: no\n");
        assertThat(output).hasToString("1\n");
        assertThat(error).hasToString("careful\nerror: no\n");
    }

    @Test
    void aPipeHasNoWidthAndNobodyToAsk() {
        assertThat(piped().asks()).isFalse();
        assertThat(piped().answersOnScreen()).isFalse();
        assertThat(piped().answerLayout()).isEqualTo(Layout.unbounded(Layout.Signs.UNICODE));
    }

    @Test
    void whoSitsThereIsAskedOnStandardError() {
        BatchConsole console = console(new Surface(true, false, true, true, true), "y\n");
        assertThat(console.asks()).isTrue();
        assertThat(console.ask("Go on? ")).contains("y");
        assertThat(console.ask("Really? ")).isEmpty();
        assertThat(error).hasToString("Go on? Really? ");
    }

    @Test
    void whatServersSayDoesNothingToTheScreen() {
        BatchConsole console = console(new Surface(true, false, true, true, true), "y\n");
        console.notice("node A refused the job: \u001b[2J\r");
        console.ask("On cluster \u001b]0;x\u0007. Go on? ");
        assertThat(error).hasToString("node A refused the job: \\x1b[2J\\r\nOn cluster \\x1b]0;x\\x07. Go on? ");
    }

    @Test
    void progressInAPipeIsALineNowAndThen() {
        try (Console.ProgressView progress = piped().progress()) {
            for (double percent : List.of(0.0, 4.0, 10.0, 15.0, 20.5)) {
                progress.update(List.of(Views.running(7, percent)));
            }
        }
        assertThat(error).hasToString("""
                job 7 10.0%, 10 ok, 2 failed, 1.5k/s, 9.0s left
                job 7 20.5%, 10 ok, 2 failed, 1.5k/s, 9.0s left
                """);
    }

    @Test
    void aJobThatIsSoonOverHasNoLines() {
        try (Console.ProgressView progress = piped().progress()) {
            for (double percent : List.of(20.0, 60.0, 95.0)) {
                progress.update(List.of(Views.quick(7, percent)));
            }
        }
        assertThat(error.toString()).isEmpty();
    }

    @Test
    void theSlowestOfSeveralNodesIsNamed() {
        assertThat(ProgressLine.plain(Views.running(7, 50, Map.of("B1", 4, "B2", 9))))
                .isEqualTo("job 7 50.0%, 10 ok, 2 failed, 1.5k/s, 9.0s left, slowest is B2");
        assertThat(ProgressLine.plain(Views.running(7, 50, Map.of("B1", 9)))).endsWith("9.0s left");
    }

    @Test
    void aBarTakesTheRoomThereIs() {
        assertThat(bar(69)).isEqualTo("job 7 [#########..........] 50.0%, 10 ok, 2 failed, 1.5k/s, 9.0s left");
        assertThat(bar(29)).isEqualTo("job 7 50.0%, 10 ok, 2 failed,");
    }

    private static String bar(int columns) {
        return new ProgressLine(columns, Layout.Signs.ASCII)
                .bar(Views.running(7, 50))
                .text(false);
    }

    @Test
    void errorsAreRedOnlyWhereThereAreColours() {
        assertThat(Paint.error("error: no\n", true)).isEqualTo("\u001b[1;31merror:\u001b[0m no\n");
        assertThat(Paint.error("error: no\n", false)).isEqualTo("error: no\n");
    }
}
