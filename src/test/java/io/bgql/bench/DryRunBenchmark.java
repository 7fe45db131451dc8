package io.bgql.bench;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.TestNode;
import io.bgql.sandbox.wire.MalformedMessage;
import java.io.IOException;
import java.util.List;

/** Counts, without a change, which half of a million records an update would meet; prints records gone over a second. */
public final class DryRunBenchmark {
    private static final int RUNS = 7;

    private DryRunBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, MalformedMessage {
        String statement = "DRY RUN UPDATE test." + MillionRecords.SET + " SET age = age + 1 WHERE $.flag == 1";
        try (TestNode node = TestNode.sandbox();
                RawClient client = new RawClient(node);
                ShellProcess shell = ShellProcess.on(node)) {
            MillionRecords.writeTo(client);
            List<String> counted = shell.say(statement);
            if (!String.join("", counted).contains(Integer.toString(MillionRecords.COUNT / 2))) {
                throw new IOException("counted wrongly: " + counted);
            }
            for (int run = 0; run < RUNS; run++) {
                System.out.println(MillionRecords.COUNT * 1000.0 / shell.millis(statement));
            }
        }
    }
}
