package io.bgql.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.SandboxSettings;
import io.bgql.sandbox.command.Reception;
import io.bgql.sandbox.command.Release;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job's whole life on servers of every release, whose words for it differ. */
class OlderServersTest {
    private static final int RECORDS = 30;

    private static Deque<String> answers(Release release, String... statements) throws IOException {
        SandboxSettings settings = SandboxSettings.of(Clock.systemUTC(), System::nanoTime, line -> {})
                .withReception(Reception.open().with(release));
        Deque<String> answers = new ArrayDeque<>(Stage.play(Script.of(List.of(statements)), "jsonl", settings));
        assertThat(answers.remove()).contains("\"inserted\":" + RECORDS);
        return answers;
    }

    private static String records() {
        return IntStream.rangeClosed(1, RECORDS)
                .mapToObj(key -> "(" + key + ", 0)")
                .collect(Collectors.joining(", ", "INSERT INTO test.old (PK, n) VALUES ", ";"));
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void aJobIsStartedListedAndAwaited(Release release) throws IOException {
        Deque<String> answers = answers(
                release,
                records(),
                "UPDATE test.old SET n = n + 1 WHERE $.n >= 0;",
                "SHOW JOBS;",
                "SHOW JOB LAST;",
                "WAIT JOB #1;",
                "SHOW HISTORY;",
                "VERIFY JOB #1;",
                "SELECT COUNT(*) FROM test.old WHERE $.n == 1;");
        String done = "\"state\":\"done\",\"progress\":100,\"succeeded\":" + RECORDS;
        assertThat(answers.remove()).contains(done);
        assertThat(answers.remove()).contains(done).contains("SET n = n + 1");
        assertThat(answers.remove().lines())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).contains("\"type\":\"background-ops\"").contains(done));
        assertThat(answers.remove()).contains(done);
        assertThat(answers.remove()).contains("\"state\":\"done\"");
        assertThat(answers.remove()).contains("\"missed\":0,\"written_since\":0");
        assertThat(answers.remove()).isEqualTo("{\"count\":" + RECORDS + "}\n");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void aJobIsKilledAndResumed(Release release) throws IOException {
        Deque<String> answers = answers(
                release,
                records(),
                "UPDATE test.old SET n = n + 1 WHERE $.n >= 0 WITH (rps = 1) IN BACKGROUND;",
                "SHOW JOBS WHERE state = 'running';",
                "WAIT JOB LAST TIMEOUT 50ms;",
                "KILL JOB LAST;",
                "KILL JOB LAST;",
                "RESUME JOB #1 WITH (rps = 5000);",
                "VERIFY JOB #1;",
                "TOUCH test.old WHERE $.n >= 0 WITH (ttl = never, rps = 1) IN BACKGROUND;",
                "KILL JOBS ALL;",
                "SHOW JOBS WHERE state = 'running';",
                "SELECT COUNT(*) FROM test.old WHERE $.n == 1;");
        assertThat(answers.remove()).contains("\"job\":");
        assertThat(answers.remove()).contains("\"state\":\"running\"");
        assertThat(answers.remove()).contains("the time is up");
        assertThat(answers.remove()).contains("\"result\":\"aborted\"");
        assertThat(answers.remove()).contains("\"result\":\"was done\"");
        assertThat(answers.remove()).contains("\"state\":\"done\"");
        assertThat(answers.remove()).contains("\"missed\":0,\"written_since\":0");
        assertThat(answers.remove()).contains("\"job\":");
        assertThat(answers.remove()).contains("\"result\":\"aborted\"");
        assertThat(answers.remove()).isEmpty();
        assertThat(answers.remove()).isEqualTo("{\"count\":" + RECORDS + "}\n");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void stagesAndMarkersKeepTheirWord(Release release) throws IOException {
        Deque<String> answers = answers(
                release,
                records(),
                "UPDATE test.old SET n = n + 1 WHERE $.n >= 0 WITH (stages = (10%, 50%, rest));",
                "UPDATE test.old SET n = n + 10 WHERE $.n >= 0 WITH (once = mark);",
                "UPDATE test.old SET n = n + 10 WHERE $.n >= 0 WITH (once = mark);",
                "SELECT COUNT(*) FROM test.old WHERE $.n == 11;");
        assertThat(answers.remove().lines().filter(line -> line.contains("\"state\":\"done\"")))
                .hasSize(3);
        assertThat(answers.remove()).contains("\"succeeded\":" + RECORDS);
        assertThat(answers.remove()).contains("\"succeeded\":0");
        assertThat(answers.remove()).isEqualTo("{\"count\":" + RECORDS + "}\n");
    }
}
