package io.bgql.fault;

import io.bgql.Main;
import io.bgql.fault.Scene.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Shells in processes of their own, one after the other; their journal is in a folder of their own. */
final class ShellProcess {
    /** What the system says of a process that was killed. */
    static final int KILLED = 128 + 9;

    private static final int MOST_SECONDS = 60;

    private final Scene scene;
    private final Path folder;
    private volatile CompletableFuture<Process> running = new CompletableFuture<>();

    ShellProcess(Scene scene, Path folder) {
        this.scene = scene;
        this.folder = folder;
    }

    /** Where the journal is. */
    static Path state(Path folder) {
        return folder.resolve("bgql");
    }

    /** Runs statements until they are carried out or somebody kills the shell; answers what it had said by then. */
    Said say(String statements) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "shell", ".txt");
        running = new CompletableFuture<>();
        Process process = start(statements, output);
        running.complete(process);
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the shell did not end: " + Files.readString(output));
        }
        return new Said(Files.readString(output), process.exitValue());
    }

    /** Ends the shell as {@code kill -9} does. */
    void kill() throws InterruptedException {
        running.join().destroyForcibly().waitFor();
    }

    private Process start(String statements, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(property("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", property("java.class.path"), Main.class.getName()));
        command.addAll(
                List.of("-h", scene.hosts(), "--yes", "-o", "jsonl", "--on-error", "continue", "-e", statements));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("HOME", folder.toString(), "XDG_STATE_HOME", folder.toString()));
        return builder.start();
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
