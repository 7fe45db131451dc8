package io.bgql;

import io.bgql.sandbox.Sandbox;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import io.bgql.terminal.PseudoTerminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the shell the way people do, against a sandbox of its own: with statements on the command line, without and
 * with a configuration file, and at a prompt. The launcher keeps which classes that takes.
 */
final class Rehearsal {
    /** The first answer goes to the screen as a table, the second elsewhere. */
    private static final List<String> STATEMENTS = List.of("-e", "SHOW JOBS", "-e", "\\o /dev/null", "-e", "SHOW JOBS");

    private static final String KEYS = "SHOW JOBS;\n\\q\n";
    private static final long LIMIT_SECONDS = 60;

    private final Outside outside;

    Rehearsal(Outside outside) {
        this.outside = outside;
    }

    int run() {
        Path launcher =
                outside.launcher().orElseThrow(() -> new StatementException(failed("no launcher has started this")));
        try (Sandbox sandbox = new SandboxCommand(outside).start(0, false)) {
            Path state = Files.createTempDirectory("bgql-");
            try {
                Files.createDirectory(state.resolve("bgql"));
                String host = "127.0.0.1:" + sandbox.port();
                List<String> shell = List.of(launcher.toString(), "--host", host);
                List<String> configuration =
                        List.of("--only-config-file", configuration(state, host).toString());
                // What files of this machine's user say about real clusters must not count here.
                rehearse(Stream.of(shell, List.of("--no-config-file"), STATEMENTS), state, "");
                rehearse(Stream.of(shell, configuration, STATEMENTS), state, "");
                rehearse(Stream.of(shell, configuration), state, KEYS);
            } finally {
                delete(state);
            }
        } catch (IOException failure) {
            throw new StatementException(failed(String.valueOf(failure.getMessage())), failure);
        }
        return 0;
    }

    private static Path configuration(Path state, String host) throws IOException {
        return Files.writeString(state.resolve("astools.conf"), "[cluster]\nhost = \"" + host + "\"\n");
    }

    private void rehearse(Stream<List<String>> command, Path state, String keys) throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(command.flatMap(List::stream).toList());
        Map<String, String> environment = process.environment();
        // Nor what the environment says about them.
        environment
                .keySet()
                .removeIf(name -> name.startsWith("BGQL_") && !name.equals("BGQL_JAVA") && !name.equals("BGQL_RECORD"));
        environment.putAll(Map.of("XDG_STATE_HOME", state.toString(), "TERM", "xterm-256color", "LC_ALL", "C.UTF-8"));
        try (PseudoTerminal terminal = PseudoTerminal.open()) {
            int status = terminal.run(process, keys, OutputStream.nullOutputStream(), LIMIT_SECONDS);
            if (status != 0) {
                throw new StatementException(failed("a rehearsal ended with exit status " + status)
                        .hinting("they take up to 70 MB in "
                                + outside.environment().get("BGQL_RECORD")));
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Diagnostic failed(String why) {
        return Diagnostic.of(Diagnostic.Code.USAGE, "the archives cannot be made: " + why);
    }
}
