package io.bgql.bench;

import io.bgql.sandbox.TestNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shell in a process of its own, which reads statements as they are typed to it and answers in lines of JSON. */
final class ShellProcess implements AutoCloseable {
    private static final String ANSWERED = "-- answered --";

    private final Process process;
    private final Writer statements;
    private final BufferedReader answers;

    private ShellProcess(Process process) {
        this.process = process;
        this.statements = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ShellProcess on(TestNode node) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.bgql.Main",
                "-h",
                node.host(),
                "-p",
                Integer.toString(node.port()),
                "-o",
                "jsonl",
                "--yes");
        return new ShellProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Types a statement and waits until it is answered. */
    List<String> say(String statement) throws IOException {
        statements.write(statement + ";\n\\echo " + ANSWERED + "\n");
        statements.flush();
        List<String> lines = new ArrayList<>();
        for (String line = answers.readLine(); !ANSWERED.equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException("the shell ended at: " + statement);
            }
            lines.add(line);
        }
        return lines;
    }

    /** How long a statement takes until it is answered, in milliseconds. */
    double millis(String statement) throws IOException {
        long start = System.nanoTime();
        say(statement);
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
