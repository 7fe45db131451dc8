package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.shell.Console;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

/** Jobs drawn in place, as they are seen on a screen. */
class LiveLinesTest {
    private static final String END = "Ctrl-C ends the watching, jobs go on\n";

    @Test
    void whoWatchesSeesEachJobWithWhatItDoesAndItsNodes() throws Exception {
        try (Desk desk = new Desk(Optional.empty());
                Console.ProgressView watch = desk.console().watch()) {
            desk.console().notice("before");
            watch.update(List.of(
                    Views.job(7, State.RUNNING, 50, 10, 0, List.of(Views.node("B1", 25), Views.node("B2", 75))),
                    Views.job(8, State.DONE, 100, 30, 0, List.of(Views.node("B1", 100)))));
            assertThat(desk.screen()).isEqualTo("""
                    before
                    job 7 [█████████░░░░░░░░░░] 50.0%, 10 ok, 1.5k/s, 9.0s left
                      background-ops on test.users
                      node B1 running, 25.0%, 5 ok, 9.0s left
                      node B2 running, 75.0%, 5 ok, 9.0s left
                    job 8 [█████████████████████████] done, 30 ok, 1.5k/s, 3.0s
                      background-ops on test.users
                    """ + END);
        }
    }

    @Test
    void eachUpdateTakesThePlaceOfTheOneBefore() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            desk.console().notice("before");
            try (Console.ProgressView watch = desk.console().watch()) {
                watch.update(List.of(Views.running(7, 10), Views.running(8, 20)));
                watch.update(List.of(Views.running(8, 90)));
                assertThat(desk.screen())
                        .startsWith("before\njob 8 [██")
                        .contains("90.0%")
                        .doesNotContain("job 7");
                watch.update(List.of());
                assertThat(desk.screen()).isEqualTo("before\nno job runs; " + END);
            }
            desk.console().notice("after");
            assertThat(desk.screen()).isEqualTo("before\nafter\n");
        }
    }

    @Test
    void whoWaitsSeesTheNodeThatHoldsTheJobUp() throws Exception {
        try (Desk desk = new Desk(Optional.empty());
                Console.ProgressView wait = desk.console().progress()) {
            wait.update(List.of(Views.running(7, 50, Map.of("B1", 4, "B2", 9))));
            assertThat(desk.screen()).contains("node B2 running").doesNotContain("B1");
        }
    }

    @Test
    void aScreenThatIsResizedIsDrawnInItsNewSize() throws Exception {
        try (Desk desk = new Desk(Optional.empty());
                Console.ProgressView watch = desk.console().watch()) {
            desk.console().notice("before");
            for (int columns : List.of(60, 70, 120)) {
                desk.resize(columns, 12);
                watch.update(List.of(Views.running(7, 50)));
                String first = desk.screen().lines().skip(1).findFirst().orElseThrow();
                assertThat(first)
                        .hasSize(Math.min(columns - 1, 80))
                        .startsWith("job 7 [")
                        .endsWith("9.0s left");
            }
        }
    }

    @Test
    void moreThanTheScreenShowsIsCounted() throws Exception {
        try (Desk desk = new Desk(Optional.empty());
                Console.ProgressView watch = desk.console().watch()) {
            List<JobView> jobs = IntStream.range(0, 40)
                    .mapToObj(number -> Views.running(100 + number, number))
                    .toList();
            for (int i = 0; i < 3; i++) {
                watch.update(jobs);
            }
            assertThat(desk.screen().lines()).hasSize(11).endsWith("and 71 more lines");
            assertThat(desk.screen()).startsWith("job 100 ");
        }
    }

    @Test
    void theColourTellsTheOutcomeAndNotTheProgress() throws Exception {
        try (Desk desk = new Desk(Optional.empty());
                Console.ProgressView watch = desk.console().watch()) {
            watch.update(List.of(
                    Views.job(1, State.RUNNING, 0, 10, 0, List.of()),
                    Views.job(2, State.RUNNING, 99, 10, 0, List.of()),
                    Views.job(3, State.RUNNING, 50, 10, 1, List.of()),
                    Views.job(4, State.DONE, 100, 10, 0, List.of()),
                    Views.job(5, State.ABORTED, 50, 10, 0, List.of())));
            assertThat(ScreenTerminal.cellHasForeground(desk.cellAtEndOf("job 1 [")))
                    .isFalse();
            assertThat(ScreenTerminal.cellHasForeground(desk.cellAtEndOf("job 2 [")))
                    .isFalse();
            assertThat(List.of("job 3 [", "job 4 [", "job 5 ["))
                    .extracting(desk::cellAtEndOf)
                    .allMatch(ScreenTerminal::cellHasForeground)
                    .extracting(ScreenTerminal::cellForeground)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whoWantsNoColoursGetsNone() throws Exception {
        try (Desk desk = Desk.withoutColors();
                Console.ProgressView watch = desk.console().watch()) {
            watch.update(List.of(Views.job(5, State.ABORTED, 50, 10, 0, List.of())));
            desk.console().error("error: no\n");
            assertThat(desk.colored()).isFalse();
        }
    }

    @Test
    void repeatedAnswersAreDrawnOverEachOtherAndTheLastStays() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            desk.console().notice("every 2.0s");
            try (Console.RepeatedAnswers answers = desk.console().repeated()) {
                for (String answer : List.of("one\ntwo\n", "x".repeat(100) + "\n", "three\n")) {
                    try (Writer out = answers.next()) {
                        out.write(answer);
                    }
                    assertThat(desk.screen().lines()).hasSizeLessThan(4);
                }
            }
            desk.console().notice("done");
            assertThat(desk.screen()).isEqualTo("every 2.0s\nthree\ndone\n");
        }
    }
}
