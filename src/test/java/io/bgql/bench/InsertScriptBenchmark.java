package io.bgql.bench;

import io.bgql.sandbox.TestNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A script of 100,000 INSERTs of one row each through {@code bgql -f}, a process of its own next to the node; prints
 * statements a second, start-up included, once for each of some runs.
 */
public final class InsertScriptBenchmark {
    private static final int STATEMENTS = 100_000;
    private static final int RUNS = 5;

    private InsertScriptBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path script = Files.createTempFile("inserts", ".bgql");
        try (TestNode node = TestNode.start()) {
            for (int run = 0; run < RUNS; run++) {
                write(script, run);
                long start = System.nanoTime();
                OwnProcess.shell(node, List.of(), "-f", script.toString());
                System.out.println(STATEMENTS * 1e9 / (System.nanoTime() - start));
            }
        } finally {
            Files.delete(script);
        }
    }

    private static void write(Path script, int run) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < STATEMENTS; i++) {
            text.append("INSERT INTO test.load").append(run).append(" (PK, name, n, x) VALUES ('k");
            text.append(i).append("', 'name ").append(i).append("', ").append(i).append(", 0.5);\n");
        }
        Files.writeString(script, text);
    }
}
