package io.bgql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.bgql.sandbox.TestNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start in a process of its own loads: a library that is not needed must not be paid for. */
class StartTest {
    private static final String TOML = "org.tomlj.";
    private static final String INITIALIZING = "Initializing '";

    /** It takes high powers of five when it begins, on Java 25 as long as a third of a start. */
    private static final String BIG_DECIMAL = "java/math/BigDecimal'";

    private static final String TLS = "javax.net.ssl.SSLContext ";

    /** Types that stand in signatures of the client's values, which Java wants to see before it trusts those. */
    private static final Set<String> NAMED_BY_THE_CLIENT = Set.of(
            "org.luaj.vm2.LuaBoolean",
            "org.luaj.vm2.LuaInteger",
            "org.luaj.vm2.LuaNumber",
            "org.luaj.vm2.LuaString",
            "org.luaj.vm2.LuaUserdata",
            "org.luaj.vm2.LuaValue",
            "org.luaj.vm2.Varargs");

    @TempDir
    private Path home;

    /** What is loaded, and what begins to be used, until no cluster is found. */
    private List<String> loaded(String option) throws IOException, InterruptedException {
        return loaded(2, "refused the connection", "-h", "127.0.0.1:1", "-e", "SHOW SETS", option);
    }

    private List<String> loaded(int status, String told, String... arguments) throws IOException, InterruptedException {
        Path list = home.resolve("classes.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load,class+init:file=" + list,
                "-cp",
                ClassPlaces.all().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "io.bgql.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("told.txt").toFile());
        process.environment().put("HOME", home.toString());
        process.environment().remove("XDG_STATE_HOME");
        int ended = process.start().waitFor();
        assertThat(Files.readString(home.resolve("told.txt"))).contains(told);
        assertThat(ended).isEqualTo(status);
        return Files.readAllLines(list);
    }

    /** The names of loaded classes that belong to a package. */
    private static List<String> of(String prefix, List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(" ", -1)).filter(word -> word.startsWith(prefix)))
                .toList();
    }

    @Test
    void oneStatementLoadsNoLibraryThatItDoesNotUse() throws IOException, InterruptedException {
        assumeThat(Path.of("/etc/aerospike/astools.conf")).doesNotExist();
        try (TestNode node = TestNode.start()) {
            List<String> lines = loaded(0, "job\tnumber", "-h", node.host() + ":" + node.port(), "-e", "SHOW JOBS");
            assertThat(of("io.bgql.shell.JobStatements", lines)).isNotEmpty();
            for (String unused : List.of(
                    "org.jline.",
                    "org.fusesource.",
                    "party.iroiro.",
                    "io.bgql.sandbox.",
                    "org.tomlj.",
                    "com.google.gson.",
                    "java.util.logging.",
                    "java.time.format.",
                    "javax.net.ssl.SSLContext")) {
                assertThat(of(unused, lines)).as(unused).isEmpty();
            }
            assertThat(of("org.luaj.", lines)).isSubsetOf(NAMED_BY_THE_CLIENT);
            assertThat(lines)
                    .anyMatch(line -> line.contains(INITIALIZING + "io/bgql/parse/OptionBuilder'"))
                    .noneMatch(line -> line.contains(INITIALIZING + BIG_DECIMAL));
        }
    }

    @Test
    void withoutAFileAndWithoutTlsNothingIsLoadedForThem() throws IOException, InterruptedException {
        assumeThat(Path.of("/etc/aerospike/astools.conf")).doesNotExist();
        assertThat(loaded("--yes"))
                .noneMatch(line -> line.contains(TOML))
                .noneMatch(line -> line.contains(TLS))
                .noneMatch(line -> line.contains("io.bgql.cluster.Tls"));
    }

    @Test
    void aFileBringsTheReader() throws IOException, InterruptedException {
        Files.writeString(Files.createDirectories(home.resolve(".aerospike")).resolve("astools.conf"), "[cluster]\n");
        assertThat(loaded("--tls-enable")).anyMatch(line -> line.contains(TOML)).anyMatch(line -> line.contains(TLS));
    }
}
