package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.Cluster;
import io.bgql.cluster.Connection;
import io.bgql.cluster.Seed;
import io.bgql.job.JobControl;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.sandbox.TestNode;
import io.bgql.settings.CommandLine;
import io.bgql.settings.Invocation;
import io.bgql.terminal.BatchConsole;
import io.bgql.terminal.Habits;
import io.bgql.terminal.Surface;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of many INSERTs against a node. */
@Timeout(60)
class InsertRunTest {
    private static final String SET = "test.insertrun";

    @TempDir
    private Path folder;

    private TestNode node;
    private final Answers answers = new Answers();
    private final StringWriter messages = new StringWriter();

    /** Counts how often something is put out, which is once for all that is sent together. */
    private static final class Answers extends StringWriter {
        private int times;

        @Override
        public void flush() {
            times++;
        }
    }

    @BeforeEach
    void start() throws IOException {
        node = TestNode.start();
        run("DELETE FROM " + SET + ";");
        answers.getBuffer().setLength(0);
        messages.getBuffer().setLength(0);
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
    }

    private int run(String script, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("script.bgql"), script);
        return run(List.of("-f", file.toString()), Reader.nullReader(), options);
    }

    private int run(List<String> input, Reader standardInput, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-o", "raw", "--yes"));
        arguments.addAll(input);
        arguments.addAll(List.of(options));
        Invocation.Shell invocation = (Invocation.Shell) CommandLine.parse(arguments, Map.of(), List.of());
        Surface nowhere = new Surface(false, false, false, false, false);
        try (Cluster cluster =
                        Cluster.connect(Connection.to(List.of(new Seed(node.host(), Optional.empty(), node.port()))));
                JobControl jobs = new JobControl(
                        cluster.jobs(),
                        new Journal(new MemoryLedger(), cluster.name(), "tester"),
                        System::nanoTime,
                        new SplittableRandom(1));
                Shell shell = new Shell(
                        Site.of(cluster, jobs),
                        new BatchConsole(
                                nowhere,
                                Habits.of(Map.of()),
                                new BufferedReader(Reader.nullReader()),
                                answers,
                                messages),
                        invocation.settings(),
                        Wiring.of(folder, standardInput, UnaryOperator.identity()))) {
            return shell.run();
        }
    }

    private static String insert(int key, int value) {
        return "INSERT INTO " + SET + " (PK, n) VALUES (" + key + ", " + value + ");\n";
    }

    @Test
    void thousandsAreAnsweredOneByOneAndAreAllThere() throws IOException {
        assertThat(run(inserts(3_000) + "SELECT COUNT(*) FROM " + SET + ";")).isZero();

        assertThat(answers.toString()).isEqualTo("1\n".repeat(3_000) + "3000\n");
        assertThat(messages.toString()).isEmpty();
    }

    @Test
    void whatIsWrittenToOneKeyIsWrittenInOrder() throws IOException {
        String script = IntStream.rangeClosed(1, 700)
                .mapToObj(i -> "UPSERT INTO " + SET + " (PK, n) VALUES (" + i % 3 + ", " + i + ");")
                .collect(Collectors.joining());

        run(script);
        answers.getBuffer().setLength(0);
        run("SELECT PK, n FROM " + SET + " WHERE PK IN [0, 1, 2];");

        assertThat(answers.toString()).isEqualTo("0\t699\n1\t700\n2\t698\n");
    }

    @Test
    void aDefectBehindAnInsertHoldsNobody() throws IOException {
        Reader broken = new FilterReader(new StringReader(insert(1, 1))) {
            @Override
            public int read(char[] text, int offset, int length) throws IOException {
                int count = super.read(text, offset, length);
                if (count < 0) {
                    throw new StackOverflowError();
                }
                return count;
            }
        };
        assertThat(run(List.of(), broken)).isEqualTo(1);
        assertThat(messages.toString()).startsWith("error: this is a defect of bgql; where it happened is in");
    }

    private static String inserts(int count) {
        return IntStream.range(0, count).mapToObj(i -> insert(i, i)).collect(Collectors.joining());
    }

    @Test
    void textOfTheCommandLineAndStandardInputAreSentTogetherToo() throws IOException {
        String script = inserts(3_000) + "SELECT COUNT(*) FROM " + SET + ";";
        for (List<String> input : List.of(List.of("-e", script), List.<String>of())) {
            run("DELETE FROM " + SET + ";");
            answers.getBuffer().setLength(0);
            answers.times = 0;

            assertThat(run(input, new StringReader(script))).isZero();

            assertThat(answers.toString()).isEqualTo("1\n".repeat(3_000) + "3000\n");
            assertThat(answers.times).isLessThan(3_000);
        }
    }

    /** Like a program that waits for an answer before it sends the next statement. */
    private final class Waiting extends Reader {
        private String rest = "";
        private int sent;
        private boolean over;

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (rest.isEmpty()) {
                while (answers.toString().lines().count() < sent) {
                    Thread.onSpinWait();
                }
                if (sent == 20) {
                    return -1;
                }
                rest = insert(sent, sent);
                sent++;
            }
            int count = Math.min(length, rest.length());
            rest.getChars(0, count, buffer, offset);
            rest = rest.substring(count);
            return count;
        }

        @Override
        public void close() {
            over = true;
        }
    }

    @Test
    void anAnswerIsGivenBeforeMoreIsSent() throws IOException {
        Waiting program = new Waiting();

        assertThat(run(List.of(), program)).isZero();

        assertThat(answers.toString()).isEqualTo("1\n".repeat(20));
        assertThat(program.over).isFalse();
    }

    @Test
    void anErrorEndsAScriptWhoseRestNeverComes() throws IOException {
        try (PipedReader input = new PipedReader(4096);
                PipedWriter program = new PipedWriter(input)) {
            program.write(insert(1, 1) + insert(1, 2));

            assertThat(run(List.of(), input)).isEqualTo(1);
        }
        assertThat(messages.toString()).contains("writing key 1 failed");
    }

    @Test
    void anErrorPointsToItsStatementAndStopsTheScript() throws IOException {
        String script = insert(1, 1) + insert(2, 2) + "\n" + insert(1, 3)
                + IntStream.range(1_000, 3_000).mapToObj(i -> insert(i, i)).collect(Collectors.joining());

        assertThat(run(script)).isEqualTo(1);

        assertThat(answers.toString()).isEqualTo("1\n1\n");
        assertThat(messages.toString())
                .contains("error: writing key 1 failed: a record with this key exists already (5)")
                .contains("LINE 4: INSERT INTO test.insertrun (PK, n) VALUES (1, 3)");
        answers.getBuffer().setLength(0);
        run("SELECT COUNT(*) FROM " + SET + ";");
        assertThat(Integer.parseInt(answers.toString().strip())).isBetween(2, 300);
    }

    @Test
    void whatWasSentAlongWithAFailureIsCounted() throws IOException {
        run(insert(7, 7));
        answers.getBuffer().setLength(0);

        run(insert(1, 1) + insert(7, 8) + insert(2, 2) + insert(3, 3));

        assertThat(answers.toString()).isEqualTo("1\n");
        assertThat(messages.toString())
                .contains("note: 2 statements behind it had been sent along with it and wrote records");
    }

    @Test
    void afterAnErrorTheOthersGoOnIfToldTo() throws IOException {
        String script = insert(1, 1) + insert(1, 2) + "INSERT INTO " + SET + " (PK, n) VALUES (2);\n" + insert(3, 3);

        assertThat(run(script, "--on-error", "continue")).isEqualTo(1);

        assertThat(answers.toString()).isEqualTo("1\n1\n");
        assertThat(messages.toString()).contains("writing key 1 failed", "2 columns want as many values");
    }
}
