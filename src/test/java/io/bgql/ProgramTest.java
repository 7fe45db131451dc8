package io.bgql;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.Sandbox;
import io.bgql.sandbox.SandboxSettings;
import java.io.FilterReader;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in this process, as a command line sees it. */
class ProgramTest {
    @TempDir
    private Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter error = new StringWriter();

    private int run(String input, String... arguments) {
        return run(input, (signal, action) -> {}, arguments);
    }

    private int run(String input, BiConsumer<String, Runnable> signals, String... arguments) {
        return run(new StringReader(input), signals, arguments);
    }

    private int run(Reader input, BiConsumer<String, Runnable> signals, String... arguments) {
        return new Piped(folder, output, error).run(input, signals, arguments);
    }

    @Test
    void aJobChangesExactlyTheActiveRecords() {
        int status = run(
                "",
                "--sandbox",
                "-o",
                "jsonl",
                "-e",
                "SELECT COUNT(*) FROM test.users WHERE $.active == true;"
                        + "UPDATE test.users SET seen = 1 WHERE $.active == true;"
                        + "SELECT COUNT(*) FROM test.users WHERE $.seen == 1");
        assertThat(error.toString().lines().filter(line -> line.startsWith("error")))
                .isEmpty();
        assertThat(status).as(error.toString()).isZero();
        List<String> lines = output.toString().lines().toList();
        assertThat(lines).hasSize(3);
        String count = lines.get(0).replaceAll("\\D", "");
        assertThat(lines.get(1)).contains("\"state\":\"done\"").contains("\"succeeded\":" + count + ",");
        assertThat(lines.get(2)).isEqualTo("{\"count\":" + count + "}");
    }

    @Test
    void aScriptInAFileAndInAPipeGiveTheSame() throws IOException {
        String script = """
                -- more than one line, a comment; and no newline at the end
                SELECT PK, name
                  FROM test.users /* one */ WHERE PK = 'u1';
                SELECT COUNT(*) FROM test.orders; SELECT nonsense FORM test.users; SHOW SETS""";
        Path file = Files.writeString(folder.resolve("script.bgql"), script);
        assertThat(run("", "--sandbox", "-o", "json", "-f", file.toString())).isEqualTo(1);
        String answers = output.toString();
        assertThat(answers).contains("{\"count\":5000}").doesNotContain("namespace");
        output.getBuffer().setLength(0);
        assertThat(run(script, "--sandbox", "-o", "json")).isEqualTo(1);
        assertThat(output).hasToString(answers);
    }

    @Test
    void theSandboxWaitsForJobsItStarted() {
        int status = run(
                "",
                "--sandbox",
                "-o",
                "raw",
                "-e",
                "TOUCH test.orders WHERE $.state == 'new' WITH (ttl = keep, rps = 5000) IN BACKGROUND");
        assertThat(status).as(error.toString()).isZero();
        assertThat(output.toString()).matches("\\d+\n");
        assertThat(error.toString()).startsWith("waiting for 1 job, then the sandbox ends\n");
    }

    @Test
    void aClusterThatIsNotThereIsNamed() {
        assertThat(run("", "-h", "127.0.0.1:1", "-e", "SHOW SETS")).isEqualTo(2);
        assertThat(error.toString()).startsWith("error: cannot connect: 127.0.0.1:1 ");
        assertThat(output).hasToString("");
    }

    @Test
    void aCommandLineThatIsWrongIsRefused() {
        assertThat(run("", "--what")).isEqualTo(2);
        assertThat(error).hasToString("error: no such option: --what\nhint: bgql --help lists the options\n");
    }

    @Test
    void expressionsAreCompiledOneALine() {
        assertThat(run("$.a > 1\n\n1 +\n$.b == 'x'\n", "expression")).isEqualTo(1);
        assertThat(output).hasToString("kwOTUQKhYQE=\nkwGTUQOhYqIDeA==\n");
        assertThat(error.toString()).contains("LINE 1: 1 +\n");
    }

    @Test
    void expressionsInJsonKeepTheConversationGoing() {
        run("\"$.a > 1\"\n\"1 +\"\nnothing\n", "expression", "--json");
        assertThat(output).hasToString("""
                {"base64":"kwOTUQKhYQE=","type":"BOOL"}
                {"error":"the expression is not finished","line":1,"column":4}
                {"error":"the line is not a JSON string","line":1,"column":1}
                """);
    }

    @Test
    void theVersionNamesJavaToo() {
        assertThat(run("", "--version")).isZero();
        assertThat(output.toString()).startsWith("bgql").endsWith(" (Java 17)\n");
    }

    @Test
    void aSandboxAloneRunsUntilASignalComes() throws Exception {
        CompletableFuture<Runnable> end = new CompletableFuture<>();
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> run(
                "",
                (signal, action) -> {
                    if (signal.equals("TERM")) {
                        end.complete(action);
                    }
                },
                "sandbox",
                "--port",
                "0"));
        end.get(20, TimeUnit.SECONDS).run();
        assertThat(status.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(output.toString()).matches("sandbox listens on 127\\.0\\.0\\.1:\\d+\n");
    }

    @Test
    void ctrlCBetweenStatementsNamesTheJobsThatGoOn() throws Exception {
        SandboxSettings any = SandboxSettings.of(Clock.systemUTC(), System::nanoTime, line -> {});
        CompletableFuture<Runnable> ctrlC = new CompletableFuture<>();
        try (Sandbox cluster = Sandbox.start(any)) {
            Reader input = new Reader() {
                private boolean told;

                @Override
                public int read(char[] into, int from, int most) throws IOException {
                    if (told) {
                        ctrlC.join().run();
                        return -1;
                    }
                    told = true;
                    String statement = "TOUCH test.users WHERE $.active WITH (ttl = keep, rps = 100) IN BACKGROUND;\n";
                    statement.getChars(0, statement.length(), into, from);
                    return statement.length();
                }

                @Override
                public void close() {}
            };
            run(input, (signal, action) -> ctrlC.complete(action), "-h", "127.0.0.1:" + cluster.port());
        }
        assertThat(error.toString())
                .contains("still running at sandbox: job "
                        + output.toString().lines().toList().get(1) + ", TOUCH");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        SandboxSettings any = SandboxSettings.of(Clock.systemUTC(), System::nanoTime, line -> {});
        try (Sandbox first = Sandbox.start(any.withoutSampleData())) {
            assertThat(run("", "sandbox", "--port", String.valueOf(first.port())))
                    .isEqualTo(2);
            assertThat(error.toString()).startsWith("error: the sandbox cannot listen on port " + first.port());
        }
    }

    @Test
    void aSandboxThatCannotSayWhereItListensEnds() {
        Writer full = new FilterWriter(output) {
            @Override
            public void flush() throws IOException {
                throw new IOException("No space left on device");
            }
        };
        int status = new Piped(folder, full, error).run("sandbox", "--port", "0", "--empty");
        assertThat(error.toString()).isEqualTo("error: the sandbox cannot go on: No space left on device\n");
        assertThat(status).isEqualTo(2);
    }

    @Test
    void aPasswordThatCannotBeReadIsMissing() {
        Reader unreadable = new FilterReader(Reader.nullReader()) {
            @Override
            public int read(char[] text, int offset, int length) throws IOException {
                throw new IOException("Bad file descriptor");
            }
        };
        assertThat(run(unreadable, (signal, action) -> {}, "-U", "eve", "-e", "SHOW SETS"))
                .isEqualTo(2);
        assertThat(error.toString()).startsWith("error: the password of eve is missing\n");
    }

    @Test
    void aDefectIsToldInOneLineAndKeptInAFile() throws IOException {
        Reader broken = new FilterReader(Reader.nullReader()) {
            @Override
            public int read(char[] text, int offset, int length) {
                throw new IllegalStateException("a defect that knows secrets");
            }
        };
        assertThat(run(broken, (signal, action) -> {}, "-U", "eve", "-e", "SHOW SETS"))
                .isEqualTo(1);
        assertThat(error.toString()).matches("error: this is a defect of bgql; where it happened is in .*trace-.*\n");
        String path = error.toString().replaceAll("(?s).* is in (.*)\n", "$1");
        assertThat(Files.readString(Path.of(path)))
                .contains("java.lang.IllegalStateException")
                .doesNotContain("secrets");
    }

    @Test
    void aSandboxMayAskForALoginAndPassForAnOlderServer() throws Exception {
        CompletableFuture<Runnable> end = new CompletableFuture<>();
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> run(
                "apple\npear\n",
                (signal, action) -> {
                    if (signal.equals("TERM")) {
                        end.complete(action);
                    }
                },
                "sandbox",
                "--port=0",
                "--account=eve:read,write",
                "--account=adam",
                "--emulate=6.4"));
        end.get(20, TimeUnit.SECONDS).run();
        assertThat(status.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(error.toString()).isEmpty();
    }

    @Test
    void whatASandboxsClientsAreReceivedByIsChecked() {
        assertThat(run("", "sandbox", "--account", "eve")).isEqualTo(2);
        assertThat(error.toString()).contains("the password of eve is missing: set BGQL_PASSWORD");
        assertThat(run("x\n", "sandbox", "--account", "eve:boss")).isEqualTo(2);
        assertThat(error.toString()).contains("a role is none of user-admin, sys-admin");
        assertThat(run("", "sandbox", "--tls-cert", "none.pem")).isEqualTo(2);
        assertThat(error.toString()).contains("--tls-cert and --tls-key go together");
        assertThat(run("", "sandbox", "--tls-cert", "none.pem", "--tls-key", "none.key"))
                .isEqualTo(2);
        assertThat(error.toString()).contains("no TLS with none.pem and none.key");
        assertThat(run("", "sandbox", "--emulate", "5.7")).isEqualTo(2);
        assertThat(error.toString())
                .contains("--emulate is one of 6.0, 6.1, 6.2, 6.3, 6.4, 7.0, 7.1, 7.2, 8.0, not 5.7");
    }
}
