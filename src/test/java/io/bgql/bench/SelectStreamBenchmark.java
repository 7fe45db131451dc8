package io.bgql.bench;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.TestNode;
import io.bgql.sandbox.wire.MalformedMessage;
import java.io.IOException;
import java.util.List;

/**
 * SELECT streaming: a million records through {@code bgql -e}, a process of its own with a heap of 24 MB, which is less
 * than a tenth of the answer; prints rows a second, start-up included, once for each of some runs.
 */
public final class SelectStreamBenchmark {
    private static final int RUNS = 3;

    private SelectStreamBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, MalformedMessage {
        try (TestNode node = TestNode.start()) {
            try (RawClient client = new RawClient(node)) {
                MillionRecords.writeTo(client);
            }
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                long rows = OwnProcess.shell(
                        node,
                        List.of("-Xmx24m"),
                        "-o",
                        "jsonl",
                        "-e",
                        "SELECT *, DIGEST FROM test." + MillionRecords.SET);
                if (rows != MillionRecords.COUNT) {
                    throw new IOException("there were " + rows + " rows");
                }
                System.out.println(MillionRecords.COUNT * 1e9 / (System.nanoTime() - start));
            }
        }
    }
}
