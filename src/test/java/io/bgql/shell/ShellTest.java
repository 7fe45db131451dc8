package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    @TempDir
    private Path folder;

    private SittingSetup sitting;

    @BeforeEach
    void sitDown() {
        sitting = SittingSetup.in(folder.resolve("state"));
    }

    private String shown() {
        return sitting.person().shown();
    }

    private String messages() {
        return sitting.person().messages();
    }

    private Path script(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "script", ".bgql"), text);
    }

    @Test
    void answersGoOutAndTheStatusIsZero() {
        assertThat(sitting.run("-e", "SELECT COUNT(*) FROM test.users; SHOW SETS"))
                .isZero();
        assertThat(shown()).startsWith("count\n42\nnamespace\tset\tobjects");
        assertThat(messages()).isEmpty();
    }

    @Test
    void standardInputIsReadWhenNothingElseIsGiven() {
        assertThat(sitting.pipe("-- how many\nSELECT COUNT(*)\n  FROM test.users", "-o", "jsonl"))
                .isZero();
        assertThat(shown()).isEqualTo("{\"count\":42}\n");
    }

    @Test
    void aWrongStatementStopsTheScriptWithItsPlace() throws IOException {
        Path script = script("SELECT COUNT(*) FROM test.users;\nSELECT COUNT(*) FROM test.usrs;\nSHOW SETS;\n");
        assertThat(sitting.run("-f", script.toString())).isEqualTo(1);
        assertThat(shown()).isEqualTo("count\n42\n");
        assertThat(messages())
                .isEqualTo("""
                error: there is no set usrs in namespace test
                %s LINE 2: SELECT COUNT(*) FROM test.usrs;
                %s                                   ^^^^
                hint: did you mean users?
                """.formatted(script, " ".repeat(script.toString().length())));
    }

    @Test
    void onErrorContinueGoesOnAndRemembers() {
        assertThat(sitting.run(
                        "--on-error", "continue", "-o", "json", "-e", "nonsense; SELECT COUNT(*) FROM test.users"))
                .isEqualTo(1);
        assertThat(shown()).isEqualTo("[\n{\"count\":42}\n]\n");
        assertThat(messages()).startsWith("{\"code\":\"SYNTAX\",\"message\":\"unexpected 'nonsense'");
    }

    @Test
    void exitEndsEverythingThatWouldFollow() {
        assertThat(sitting.run("-e", "EXIT; SHOW SETS", "-e", "SHOW NAMESPACES"))
                .isZero();
        assertThat(shown()).isEmpty();
    }

    @Test
    void aMissingScriptIsAMistakeOfTheCommandLine() {
        assertThat(sitting.run("-f", "/nowhere/x.bgql")).isEqualTo(2);
        assertThat(messages()).isEqualTo("error: cannot read the script /nowhere/x.bgql: no such file or folder\n");
    }

    @Test
    void aScriptThatIsNoTextSaysWhichAndWhy() throws IOException {
        Path script =
                Files.write(folder.resolve("latin.bgql"), "\\echo caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(sitting.run("-f", script.toString())).isEqualTo(2);
        assertThat(sitting.run("-e", "\\i " + script)).isEqualTo(1);
        assertThat(sitting.run("-f", folder.toString())).isEqualTo(2);
        assertThat(messages()).isEqualTo("""
                error: cannot read the script %1$s/latin.bgql: it is not in UTF-8
                error: cannot read the script %1$s/latin.bgql: it is not in UTF-8
                error: cannot read the script %1$s: Is a directory
                """.formatted(folder));
    }

    @Test
    void aFileThatCannotBeWrittenSaysWhy() {
        assertThat(sitting.run("-e", "\\o /nowhere/x.csv")).isEqualTo(1);
        assertThat(messages()).isEqualTo("error: cannot write to /nowhere/x.csv: no such file or folder\n");
    }

    @Test
    void scriptsIncludeScripts() throws IOException {
        Path inner = script("SELECT COUNT(*) FROM test.users;\nnonsense;");
        Path outer = script("\\i " + inner + "\nSHOW SETS;");
        assertThat(sitting.run("-f", outer.toString())).isEqualTo(1);
        assertThat(shown()).isEqualTo("count\n42\n");
    }

    @Test
    void aScriptThatIncludesItselfEnds() throws IOException {
        Path script = Files.createTempFile(folder, "loop", ".bgql");
        Files.writeString(script, "\\i " + script + "\n");
        assertThat(sitting.run("-f", script.toString())).isEqualTo(1);
        assertThat(messages()).contains("scripts include each other too deeply");
    }

    @Test
    void answersCanGoToAFile() throws IOException {
        Path file = folder.resolve("answers.csv");
        sitting.run("-o", "csv", "--out-file", file.toString(), "-e", "SELECT COUNT(*) FROM test.users");
        assertThat(Files.readString(file)).isEqualTo("count\r\n42\r\n");
        Path other = folder.resolve("other.txt");
        sitting.run("-e", "\\o " + other + "\nSELECT COUNT(*) FROM test.users;\n\\o\nSELECT COUNT(*) FROM test.users");
        assertThat(Files.readString(other)).isEqualTo("count\n42\n");
        assertThat(shown()).isEqualTo("count\n42\n");
    }

    @Test
    void parametersAreLiterals() {
        sitting.run("-v", "who=Ann", "-v", "n=-5", "-e", "\\set text '7'\n\\set gone x\n\\set gone\n\\set\n");
        assertThat(shown())
                .contains("who\tAnn\n")
                .contains("n\t-5\n")
                .contains("text\t'7'\n")
                .doesNotContain("gone");
    }

    @Test
    void settingsOfTheSittingChange() {
        sitting.person().types("\\x", "SELECT COUNT(*) FROM test.users;", "\\timing on", "\\x maybe", "SHOW SETS;");
        assertThat(sitting.interact("-o", "table")).isZero();
        assertThat(shown()).startsWith("-[ 1 ]-----------\ncount | 42\n");
        assertThat(messages())
                .startsWith("\\x is on\n\\timing is on\nerror: ")
                .contains("error: not understood: maybe\n")
                .contains("expected on, off or nothing")
                .containsOnlyOnce("\ntime: ");
    }

    @Test
    void errorsAtThePromptDoNotEndTheSitting() {
        sitting.person().types("nonsense; SELECT COUNT(*) FROM test.users;");
        assertThat(sitting.interact()).isZero();
        assertThat(shown()).isEqualTo("count\n42\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE test.users SET n = 1 WHERE $.active",
                "UPDATE test.users SET n = 1 WHERE PK = 1",
                "DELETE FROM test.users",
                "TOUCH test.users",
                "EXECUTE m.f() ON test.users",
                "EXECUTE m.f() ON test.users WHERE PK = 1",
                "INSERT INTO test.users (PK, n) VALUES (1, 1)",
                "UPSERT INTO test.users (PK, n) VALUES (1, 1)",
                "KILL JOB 4711",
                "KILL JOBS ALL",
                "RESUME JOB #1",
                "REGISTER MODULE 'm.lua'",
                "DROP MODULE m",
                "CREATE INDEX i ON test.users (n)",
                "TRUNCATE test.users",
                "ALTER NAMESPACE test SET (background-query-max-rps = 1)",
                "INFO 'truncate:namespace=test;set=users'"
            })
    void aReaderOnlyLooks(String statement) {
        assertThat(sitting.run("--read-only", "--yes", "-e", statement)).isEqualTo(1);
        assertThat(messages()).startsWith("error: this shell was started with --read-only\n");
        assertThat(sitting.servers().started()).isEmpty();
    }

    @Test
    void aSelectThatTakesTooLongEndsAsATimeout() {
        sitting.servers()
                .records(() -> LongStream.iterate(0, n -> n + 1)
                        .mapToObj(FakeServers::record)
                        .iterator());
        assertThat(sitting.run("--timeout", "300ms", "-o", "json", "-e", "SELECT n FROM test.users"))
                .isEqualTo(1);
        assertThat(shown()).startsWith("[\n{\"n\":0},\n").endsWith("}\n]\n");
        assertThat(messages()).startsWith("{\"code\":\"TIMEOUT\",\"message\":\"not finished after 300ms\"");
    }

    @Test
    void ctrlCEndsASelectAndTheScript() {
        sitting.servers().records(() -> new Iterator<Row>() {
            private long number;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Row next() {
                number++;
                if (number == 3) {
                    assertThat(sitting.interruption().interrupt()).isTrue();
                }
                return FakeServers.record(number);
            }
        });
        assertThat(sitting.run("--on-error", "continue", "-e", "SELECT n FROM test.users; SHOW SETS"))
                .isEqualTo(130);
        assertThat(shown()).isEqualTo("n\n1\n2\n3\n");
        assertThat(messages()).startsWith("error: interrupted\n");
        assertThat(sitting.interruption().interrupt()).isFalse();
    }

    @Test
    void aDefectLeavesATraceWithoutValues() throws IOException {
        sitting.servers().records(() -> {
            throw new IllegalStateException("a secret value");
        });
        assertThat(sitting.run("-e", "SELECT n FROM test.users")).isEqualTo(1);
        assertThat(messages()).startsWith("error: this is a defect of bgql; where it happened is in ");
        try (Stream<Path> files = Files.list(sitting.state())) {
            List<Path> traces = files.toList();
            assertThat(traces).hasSize(1);
            assertThat(Files.readString(traces.get(0)))
                    .startsWith("java.lang.IllegalStateException\n    io.bgql.shell.")
                    .doesNotContain("secret");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(traces.get(0))))
                    .isEqualTo("rw-------");
        }
    }
}
