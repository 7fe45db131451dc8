package io.bgql.bench;

import io.bgql.sandbox.TestNode;
import java.io.IOException;
import java.time.Duration;

/** {@code SHOW JOBS} in a running shell, on a cluster that lists many jobs; prints milliseconds, once for each of some runs. */
public final class ShowJobsBenchmark {
    private static final int RUNS = 9;

    private ShowJobsBenchmark() {}

    /** Takes how many nodes there are, how many jobs each lists, and by how many milliseconds one of them answers late. */
    public static void main(String[] arguments) throws IOException {
        int nodes = Integer.parseInt(arguments[0]);
        int jobs = Integer.parseInt(arguments[1]);
        Duration late = Duration.ofMillis(Long.parseLong(arguments[2]));
        try (TestNode node = TestNode.sandbox(
                        failures -> TestNode.settings(failures).withNodes(nodes).withoutSampleData());
                ShellProcess shell = ShellProcess.on(node)) {
            shell.say("INSERT INTO test.load (PK, n) VALUES (1, 1)");
            for (int job = 0; job < jobs; job++) {
                shell.say("UPDATE test.load SET n = n + 1");
            }
            node.sandboxed().nodes().get(nodes - 1).slowRequests(late);
            for (int run = 0; run < RUNS; run++) {
                System.out.println(shell.millis("SHOW JOBS ALL"));
            }
        }
    }
}
