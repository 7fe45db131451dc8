package io.bgql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start in a process of its own loads: a library that is not needed must not be paid for. */
class StartTest {
    private static final String TOML = "org.tomlj.";
    private static final String TLS = "javax.net.ssl.SSLContext ";

    @TempDir
    private Path home;

    /** Of the process that runs the tests, whichever way it was given its own. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (String name : List.of(
                "io.bgql.Main",
                "com.aerospike.client.AerospikeClient",
                "com.google.gson.Gson",
                "gnu.crypto.hash.RipeMD160",
                "org.antlr.v4.runtime.Lexer",
                "org.fusesource.jansi.Ansi",
                "org.jline.reader.LineReader",
                "org.jline.terminal.Terminal",
                "org.tomlj.Toml",
                "org.yaml.snakeyaml.Yaml")) {
            try {
                places.add(Path.of(Class.forName(name)
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            } catch (ClassNotFoundException | URISyntaxException missing) {
                throw new AssertionError(missing);
            }
        }
        return String.join(File.pathSeparator, places);
    }

    /** The classes that are loaded until no cluster is found. */
    private List<String> loaded(String... options) throws IOException, InterruptedException {
        Path list = home.resolve("classes.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + list,
                        "-Duser.home=" + home,
                        "-cp",
                        classPath(),
                        "io.bgql.Main",
                        "-h",
                        "127.0.0.1:1",
                        "-e",
                        "SHOW SETS",
                        String.join(" ", options))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("told.txt").toFile())
                .start();
        int status = process.waitFor();
        assertThat(Files.readString(home.resolve("told.txt"))).contains("refused the connection");
        assertThat(status).isEqualTo(2);
        return Files.readAllLines(list);
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
